package org.dossierkg.source;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Rules of SPARQL 1.2 that Jena's parser does not look after. */
final class SparqlRules extends ElementVisitorBase {
    private final ExprVisitorBase expressions = new ExprVisitorBase() {
        @Override
        public void visit(NodeValue value) {
            check(value.asNode());
        }

        @Override
        public void visit(ExprTripleTerm term) {
            check(term.getNode());
        }
    };

    private SparqlRules() {}

    /** @throws QueryParseException when the query keeps to the grammar and not to the rules beside it */
    static void check(Query query) {
        if (query.hasGroupBy()) {
            VarExprList grouped = query.getGroupBy();
            query.getProject().forEachExpr((variable, expression) -> {
                if (grouped.contains(variable)) {
                    throw wrong("the variable " + variable + " is one of GROUP BY, and gets another value in SELECT");
                }
            });
        }
        SparqlRules rules = new SparqlRules();
        query.getProject().forEachExpr((variable, expression) -> rules.check(expression));
        Optional.ofNullable(query.getValuesData()).ifPresent(SparqlRules::check);
        Optional.ofNullable(query.getQueryPattern()).ifPresent(pattern -> ElementWalker.walk(pattern, rules));
    }

    @Override
    public void visit(ElementSubQuery element) {
        check(element.getQuery());
    }

    @Override
    public void visit(ElementData element) {
        check(element.getRows());
    }

    @Override
    public void visit(ElementBind element) {
        check(element.getExpr());
    }

    private static void check(List<Binding> rows) {
        for (Binding row : rows) {
            row.forEach((Var variable, Node value) -> check(value));
        }
    }

    private void check(Expr expression) {
        expression.visit(expressions);
    }

    private static void check(Node node) {
        if (node.isTripleTerm()) {
            Node subject = node.getTriple().getSubject();
            if (subject.isTripleTerm() || subject.isLiteral()) {
                throw wrong("the subject of a triple term is an IRI, a blank node or a variable");
            }
            check(node.getTriple().getObject());
        }
    }

    private static QueryParseException wrong(String what) {
        return new QueryParseException(what, -1, -1);
    }
}
