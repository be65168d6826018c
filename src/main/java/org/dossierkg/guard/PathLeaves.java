package org.dossierkg.guard;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;

/** Shows every property in a path. */
final class PathLeaves extends PathVisitorByType {
    private final Consumer<Node> reader;

    PathLeaves(Consumer<Node> reader) {
        this.reader = reader;
    }

    @Override
    public void visit0(P_Path0 path) {
        reader.accept(path.getNode());
    }

    @Override
    public void visitNegPS(P_NegPropSet path) {
        path.getNodes().forEach(this::visit0);
    }

    @Override
    public void visit1(P_Path1 path) {
        path.getSubPath().visit(this);
    }

    @Override
    public void visit2(P_Path2 path) {
        path.getLeft().visit(this);
        path.getRight().visit(this);
    }
}
