package org.dossierkg.query;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;

/** Answers as a graph in the result set vocabulary of the W3C's tests, each row with its index from 1. */
final class ResultSetGraph {
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node set = NodeFactory.createBlankNode();

    private ResultSetGraph() {
        graph.add(set, RDF.Nodes.type, ResultSetGraphVocab.ResultSet.asNode());
    }

    static Graph of(boolean answer) {
        ResultSetGraph result = new ResultSetGraph();
        result.graph.add(
                result.set,
                ResultSetGraphVocab.p_boolean.asNode(),
                NodeFactory.createLiteralDT(String.valueOf(answer), XSDDatatype.XSDboolean));
        return result.graph;
    }

    static Graph of(RowSet rows) {
        ResultSetGraph result = new ResultSetGraph();
        for (Var variable : rows.getResultVars()) {
            result.graph.add(
                    result.set,
                    ResultSetGraphVocab.resultVariable.asNode(),
                    NodeFactory.createLiteralString(variable.getVarName()));
        }
        int count = 0;
        while (rows.hasNext()) {
            count++;
            result.add(rows.next(), count);
        }
        result.graph.add(result.set, ResultSetGraphVocab.size.asNode(), NodeFactoryExtra.intToNode(count));
        return result.graph;
    }

    private void add(Binding row, int index) {
        Node solution = NodeFactory.createBlankNode();
        graph.add(set, ResultSetGraphVocab.solution.asNode(), solution);
        graph.add(solution, ResultSetGraphVocab.index.asNode(), NodeFactoryExtra.intToNode(index));
        row.forEach((variable, value) -> {
            Node binding = NodeFactory.createBlankNode();
            graph.add(solution, ResultSetGraphVocab.binding.asNode(), binding);
            graph.add(
                    binding,
                    ResultSetGraphVocab.variable.asNode(),
                    NodeFactory.createLiteralString(variable.getVarName()));
            graph.add(binding, ResultSetGraphVocab.value.asNode(), value);
        });
    }
}
