package org.dossierkg.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.name.CountryNames;

/**
 * Things of one's own as candidates: an index in which each has the number of its place, from 1, for a QID.
 *
 * @param mentions in the order of their numbers
 */
public record MentionIndex(List<Mention> mentions, Index index) {
    public MentionIndex {
        mentions = List.copyOf(mentions);
    }

    public static MentionIndex of(List<Mention> mentions) {
        List<Candidate> candidates = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            candidates.add(candidate(qid(i), mentions.get(i)));
        }
        return new MentionIndex(mentions, Index.of(candidates, ""));
    }

    /** What a candidate's QID stands for. */
    public Mention mention(String qid) {
        return mentions.get(Integer.parseInt(qid.substring(1)) - 1);
    }

    /** The QID of the mention at a place, from 0. */
    public static String qid(int place) {
        return "Q" + (place + 1);
    }

    private static Candidate candidate(String qid, Mention mention) {
        Kind kind = mention.kind();
        return new Candidate(
                qid,
                mention.names().stream()
                        .map(name -> new CandidateName(name, mention.language(), CandidateName.Role.LABEL))
                        .toList(),
                "",
                kind == null ? Set.of() : EnumSet.of(kind),
                mention.countries().stream()
                        .map(CountryNames.bundled()::code)
                        .filter(code -> !code.isEmpty())
                        .toList(),
                mention.year(),
                mention.websites(),
                mention.identifiers(),
                List.of());
    }
}
