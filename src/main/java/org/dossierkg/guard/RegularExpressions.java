package org.dossierkg.guard;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.dossierkg.guard.Refused.Reason;

/** REGEX and REPLACE, which a query's time ends. One of them belongs to one place in one query, and to its thread. */
final class RegularExpressions {
    private final Allowance allowance;
    private Map.Entry<String, Pattern> last = Map.entry("", Pattern.compile(""));

    RegularExpressions(Allowance allowance) {
        this.allowance = allowance;
    }

    /** @param values text, pattern and perhaps flags */
    NodeValue regex(List<NodeValue> values, FunctionEnv env) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        Pattern pattern = pattern(values.get(1), values.size() > 2 ? simple(values.get(2)) : "");
        return NodeValue.makeBoolean(
                guarded(() -> pattern.matcher(new GuardedText(text, allowance)).find()));
    }

    /** @param values text, pattern, replacement and perhaps flags */
    NodeValue replace(List<NodeValue> values, FunctionEnv env) {
        Node literal = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
        String text = literal.getLiteralLexicalForm();
        String by =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2)).getLiteralLexicalForm();
        Pattern pattern = pattern(values.get(1), values.size() > 3 ? simple(values.get(3)) : "");
        String replaced = guarded(() -> replaced(text, pattern, by));
        return replaced.equals(text)
                ? values.get(0)
                : NodeValue.makeNode(NodeFactory.createLiteral(
                        replaced, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
    }

    private String replaced(String text, Pattern pattern, String by) {
        long groups = StringUtils.countMatches(by, '$');
        Matcher matcher = pattern.matcher(new GuardedText(text, allowance));
        StringBuilder made = new StringBuilder();
        try {
            while (matcher.find()) {
                allowance.string(made.length() + by.length() + groups * (matcher.end() - matcher.start()));
                matcher.appendReplacement(made, by);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        matcher.appendTail(made);
        allowance.string(made.length());
        return made.toString();
    }

    private Pattern pattern(NodeValue value, String flags) {
        String text = simple(value);
        String key = flags + "/" + text;
        if (!last.getKey().equals(key)) {
            if (!StringUtils.containsOnly(flags, "smixq")) {
                throw new ExprEvalException("the flags of a regular expression are of smixq");
            }
            last = Map.entry(key, guarded(() -> {
                Backtracking.check(text, flags);
                return RegexEngine.makePattern("REGEX", text, flags);
            }));
        }
        return last.getValue();
    }

    private static String simple(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("a pattern and its flags are texts without a language");
        }
        return value.getString();
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "a regular expression is too complex for the text that it is matched with; simplify it");
        }
    }
}
