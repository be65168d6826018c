package org.dossierkg.link;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes decisions as rows of an SSSOM table.
 *
 * @param version of the program
 * @param snapshot the day of the snapshot that candidates come from; may be empty
 */
record DecisionRows(String version, String snapshot) {
    private Map<String, String> cells(Decision decision) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("subject_id", decision.mention().key());
        cells.put("subject_label", decision.mention().name());
        cells.put("predicate_id", "skos:exactMatch");
        cells.put("mapping_tool", "dossier link");
        cells.put("mapping_tool_version", version);
        cells.put(Link.SNAPSHOT, snapshot);
        cells.put("comment", decision.reason());
        return cells;
    }

    SssomRow row(Decision decision, Scored candidate) {
        Map<String, String> cells = cells(decision);
        boolean same = candidate.has(Feature.SAME_NAME) || candidate.has(Feature.SAME_CORE);
        cells.put("object_id", "wd:" + candidate.qid());
        cells.put("object_label", candidate.label());
        boolean own = candidate.service().isEmpty();
        cells.put(Link.SNAPSHOT, own ? snapshot : "");
        cells.put("mapping_source", own ? Origin.ofSnapshot(snapshot) : candidate.service());
        cells.put(
                "mapping_justification", same ? "semapv:LexicalMatching" : "semapv:LexicalSimilarityThresholdMatching");
        cells.put("confidence", String.format(Locale.ROOT, "%.3f", candidate.probability()));
        cells.put("match_string", candidate.name().text());
        cells.put("comment", decision.reason(candidate));
        cells.put(Proposals.STATE, decision.state().word());
        cells.put(Contribution.COLUMN, Contribution.text(candidate.contributions()));
        return new SssomRow(cells);
    }

    SssomRow nil(Decision decision) {
        Map<String, String> cells = cells(decision);
        cells.put("object_id", SssomRow.NO_TERM);
        cells.put("mapping_justification", "semapv:LexicalSimilarityThresholdMatching");
        cells.put("confidence", String.format(Locale.ROOT, "%.3f", decision.none()));
        cells.put(Proposals.STATE, decision.state().word());
        return new SssomRow(cells);
    }
}
