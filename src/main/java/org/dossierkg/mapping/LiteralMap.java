package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.langtag.LangTags;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes literals, and refuses those whose text is not of their datatype.
 *
 * @param expression gives the lexical forms
 * @param language gives the language tag; null for none
 * @param datatype gives the datatype; null for the one that is natural to the source
 */
record LiteralMap(
        Expression expression,
        @Nullable Expression language,
        @Nullable TermMap datatype) implements TermMap {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-.*)?");

    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        if (language == null && datatype == null) {
            return expression.literals(row);
        }
        List<Node> terms = new ArrayList<>(1);
        for (String value : expression.values(row)) {
            if (language != null) {
                tagged(value, language, row, problems, terms);
            } else if (datatype != null) {
                typed(value, datatype, row, problems, terms);
            }
        }
        return terms;
    }

    private static void tagged(
            String value, Expression language, Row row, Consumer<Problem> problems, List<Node> terms) {
        List<String> tags = language.values(row);
        if (tags.isEmpty()) {
            terms.add(NodeFactory.createLiteralString(value));
        }
        for (String tag : tags) {
            if (isLanguageTag(tag)) {
                terms.add(NodeFactory.createLiteralLang(value, tag));
            } else {
                problems.accept(mistagged(row, language, tag));
            }
        }
    }

    /** The problem with a language tag of a row. */
    static Problem mistagged(Row row, Expression language, String tag) {
        return Problem.error(
                row.position(),
                String.join(", ", language.columns()),
                "\"" + tag + "\" is not a language tag",
                "write one such as en or zh-Hans");
    }

    /** A language tag as literals have it, such as {@code en-GB} for {@code EN-gb}. */
    static String formatted(String tag) {
        return NodeFactory.createLiteralLang("", tag).getLiteralLanguage();
    }

    /** Whether a text is well-formed by BCP 47, and its language has two or three letters as all registered ones do. */
    static boolean isLanguageTag(String tag) {
        return LANGUAGE.matcher(tag).matches() && LangTags.check(tag);
    }

    private void typed(String value, TermMap datatype, Row row, Consumer<Problem> problems, List<Node> terms) {
        for (Node type : datatype.terms(row, problems)) {
            RDFDatatype known = TypeMapper.getInstance().getSafeTypeByName(type.getURI());
            if (known.isValid(value)) {
                terms.add(NodeFactory.createLiteralDT(value, known));
            } else {
                problems.accept(mistyped(row, value, type));
            }
        }
    }

    /** The problem with a text of a row that is not of its datatype. */
    Problem mistyped(Row row, String value, Node type) {
        return problem(
                row, "\"" + value + "\" is not of type " + type.getLocalName(), "correct it or change the datatype");
    }

    @Override
    public TermsWriter writer() {
        return LiteralWriter.of(this);
    }

    @Override
    public List<String> columns() {
        return expression.columns();
    }
}
