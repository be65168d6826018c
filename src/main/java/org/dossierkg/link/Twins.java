package org.dossierkg.link;

import java.util.List;
import org.dossierkg.name.NameForms;

/** A group and a company of it that share a short name: often one is meant and the other is found. */
final class Twins {
    private static final List<Feature> EVIDENCE =
            List.of(Feature.IDENTIFIER, Feature.WEBSITE_SAME, Feature.COUNTRY_SAME, Feature.YEAR_SAME);

    /** What tells even a group from its company: they are often of one country. */
    private static final List<Feature> PROOF = List.of(Feature.IDENTIFIER, Feature.WEBSITE_SAME, Feature.YEAR_SAME);

    private static final String GROUP = "group";
    private static final String CHINESE_GROUP = "集团";

    private Twins() {}

    /** Whether one belongs to the other, or their names are the same but for "group". */
    static boolean are(Scored one, Scored other) {
        return one.parents().contains(other.qid())
                || other.parents().contains(one.qid())
                || brief(one.name().text()).equals(brief(other.name().text()))
                || brief(one.label()).equals(brief(other.label()));
    }

    private static List<String> brief(String name) {
        return NameForms.of(NameForms.of(name).fold().replace(CHINESE_GROUP, "")).words().stream()
                .filter(word -> !word.equals(GROUP) && !word.equals("corporation"))
                .toList();
    }

    /** Whether something beside the name tells the best from its twin, or the mention says that it is a group. */
    static boolean isDecided(Mention mention, Scored best, Scored twin) {
        boolean evidence = EVIDENCE.stream().anyMatch(feature -> best.has(feature) && !twin.has(feature));
        boolean group = isGroup(mention.name())
                && isGroup(best.name().text())
                && !isGroup(twin.name().text());
        return evidence || group;
    }

    /** Whether the names are the same but for "group" in one of them, and nothing beside them says that this one is meant. */
    static boolean isDoubtful(Scored best) {
        if (best.has(Feature.SAME_NAME)) {
            return false;
        }
        String written = best.written();
        String name = best.name().text();
        return isGroup(written) != isGroup(name)
                && brief(written).equals(brief(name))
                && PROOF.stream().noneMatch(best::has);
    }

    private static boolean isGroup(String name) {
        NameForms forms = NameForms.of(name);
        return forms.words().contains(GROUP) || forms.fold().contains(CHINESE_GROUP);
    }
}
