package org.dossierkg.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Severity;
import org.dossierkg.vocab.Dsr;
import org.jspecify.annotations.Nullable;

/**
 * A query each row of which is a finding.
 *
 * @param title what it looks for; said of a row that binds no {@code ?what}
 * @param severity of all its findings
 * @param advice of all its findings
 * @param flag what its findings' focus deserves; null for none
 * @param overClaims whether it is put to all that is claimed, instead of to what is asserted
 * @param query a SELECT of {@code ?focus} and, as needed, {@code ?path}, {@code ?value} and {@code ?what}
 */
record Check(
        String title,
        Severity severity,
        String advice,
        @Nullable Node flag,
        boolean overClaims,
        Query query) {
    private static final Var FOCUS = Var.alloc("focus");

    static Check of(QueryFile file) {
        String severity = file.text().field("severity");
        Severity level = Stream.of(Severity.values())
                .filter(s -> s.word().equals(severity.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        wrong(file, "no severity \"" + severity + '"', "say \"# severity: warning\" in its header"));
        if (!file.query().isSelectType() || !file.query().getProjectVars().contains(FOCUS)) {
            throw wrong(
                    file,
                    "the check selects no ?focus",
                    "write a SELECT that binds ?focus to the claim or node at fault");
        }
        String flag = file.text().field("flag");
        return new Check(
                file.title(),
                level,
                file.text().field("advice"),
                flag.isEmpty() ? null : Dsr.term(flag.replaceFirst("^dsr:", "")),
                file.text().field("over").equals("claims"),
                file.query());
    }

    List<Finding> run(DatasetGraph data) {
        List<Finding> findings = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Node focus = row.get(FOCUS);
                if (focus != null) {
                    findings.add(finding(focus, row));
                }
            }
        }
        return findings;
    }

    private Finding finding(Node focus, Binding row) {
        Node what = row.get("what");
        String text = what == null ? title : what.getLiteralLexicalForm();
        return new Finding(focus, row.get("path"), row.get("value"), severity, text, advice, flag);
    }

    private static ProblemException wrong(QueryFile file, String what, String advice) {
        return new ProblemException(Problem.error(file.position(), what, advice));
    }
}
