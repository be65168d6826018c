package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes IRIs.
 *
 * @param expression gives the IRIs, absolute or to be put behind the base
 * @param base stands before an IRI without a scheme
 */
record IriMap(Expression expression, String base) implements TermMap {
    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        List<Node> terms = new ArrayList<>(1);
        for (String value : expression.values(row)) {
            String iri = iri(value, row, problems);
            if (iri != null) {
                terms.add(NodeFactory.createURI(iri));
            }
        }
        return terms;
    }

    /** The IRI that a text becomes, or null if it is none. */
    @Nullable
    String iri(String value, Row row, Consumer<Problem> problems) {
        String iri = Iris.isAbsolute(value) ? value : base + value;
        if (Iris.isIri(iri)) {
            return iri;
        }
        problems.accept(problem(
                row, "\"" + value + "\" is not an IRI", "percent-encode what an IRI cannot hold, such as blanks"));
        return null;
    }

    @Override
    public TermsWriter writer() {
        return IriWriter.of(this);
    }

    @Override
    public List<String> columns() {
        return expression.columns();
    }
}
