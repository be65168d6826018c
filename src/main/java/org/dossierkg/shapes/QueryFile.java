package org.dossierkg.shapes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.QueryText;
import org.dossierkg.source.SparqlParser;
import org.dossierkg.vocab.Dsr;

/**
 * A query of the ontology or of a dossier's checks, parsed.
 *
 * @param text the file that it stands in
 * @param title the sentence that the file begins with
 * @param query in SPARQL 1.2, which declares every prefix itself
 */
record QueryFile(QueryText text, String title, Query query) {
    private static final SparqlParser PARSER = SparqlParser.of(Syntax.syntaxSPARQL_12, Map.of(), Dsr.NS);

    /** The {@code .rq} files of a folder by name; none where the folder does not exist. */
    static List<QueryFile> in(Path folder) {
        return QueryText.in(folder).stream().map(QueryFile::of).toList();
    }

    private static QueryFile of(QueryText text) {
        String title = text.title()
                .orElseThrow(() -> new ProblemException(Problem.error(
                        Position.of(text.file(), 1),
                        "the query has no title",
                        "begin with a comment line that says what it finds")));
        String place = Position.of(text.file()).toString();
        return new QueryFile(text, title, PARSER.parse(text.text(), place));
    }

    Position position() {
        return Position.of(text.file());
    }
}
