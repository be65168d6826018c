package org.dossierkg.link;

import java.util.List;
import org.dossierkg.index.CandidateName;

/**
 * A candidate for a mention, with all that speaks for it and against it.
 *
 * @param qid such as {@code Q148}
 * @param label its first name
 * @param description one line; may be empty
 * @param name the name that is most similar to the mention's
 * @param written the form of the mention's name that was compared with it; empty when only an identifier or website agrees
 * @param countries codes with blanks between them; empty when nobody says
 * @param parents QIDs of what it belongs to, such as a subsidiary's group
 * @param probability that the mention means it, from 0 to 1
 * @param score sum of the contributions
 * @param service address of the service that proposes it; empty for an item of the index
 * @param contributions of the features whose value is not 0, in the order of {@link Feature}
 */
public record Scored(
        String qid,
        String label,
        String description,
        CandidateName name,
        String written,
        String countries,
        List<String> parents,
        double probability,
        double score,
        String service,
        List<Contribution> contributions) {
    public Scored {
        parents = List.copyOf(parents);
        contributions = List.copyOf(contributions);
    }

    /** The value of a feature; 0 when it does not stand out. */
    public double value(Feature feature) {
        for (Contribution contribution : contributions) {
            if (contribution.feature() == feature) {
                return contribution.value();
            }
        }
        return 0;
    }

    /** Whether a feature agrees at all. */
    public boolean has(Feature feature) {
        return value(feature) > 0;
    }
}
