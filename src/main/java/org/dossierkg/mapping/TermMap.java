package org.dossierkg.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/** An RML term map, compiled: how a row becomes terms. */
sealed interface TermMap permits ConstantMap, IriMap, BlankNodeMap, LiteralMap, DateMap, ReferencingObjectMap {
    /**
     * The terms that a row gives; usually one, none when a cell that is needed is empty.
     *
     * @param problems is told of each value that cannot be the term it should be; such a value gives no term
     */
    List<Node> terms(Row row, Consumer<Problem> problems);

    /** Writes the same terms as bytes. */
    default TermsWriter writer() {
        return TermsWriter.ofNodes(this);
    }

    /** The columns that are read, for problems to name. */
    List<String> columns();

    /** A problem with a value of a row, in the columns that this map reads. */
    default Problem problem(Row row, String what, String advice) {
        return Problem.error(row.position(), String.join(", ", columns()), what, advice);
    }
}
