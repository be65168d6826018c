package org.dossierkg.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dossierkg.vocab.Wikidata;

/**
 * Rows of SPARQL results: {@code ?item}, {@code ?label}, {@code ?alias}, {@code ?description}, {@code ?kind},
 * {@code ?country} (a code), {@code ?inception}, {@code ?website}, {@code ?parent}; another variable is an identifier of
 * the scheme that it is called. An item can have several rows.
 */
final class SparqlRows {
    private static final String ENTITY = Wikidata.ENTITY;

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    void add(Binding row) {
        Node item = row.get(Var.alloc("item"));
        String qid = item == null ? "" : text(item);
        if (CandidateLines.isQid(qid)) {
            Draft draft = drafts.computeIfAbsent(qid, Draft::new);
            row.forEach((variable, value) -> add(draft, variable.getVarName(), value));
        }
    }

    private static void add(Draft draft, String variable, Node value) {
        String text = text(value);
        String language = value.isLiteral() ? value.getLiteralLanguage() : "";
        switch (variable) {
            case "item" -> {}
            case "label", "itemLabel" -> draft.name(text, language, CandidateName.Role.LABEL);
            case "alias", "itemAltLabel" -> draft.name(text, language, CandidateName.Role.ALIAS);
            case "description", "itemDescription" -> draft.description(text, language);
            case "kind" -> Kind.of(text).ifPresent(draft::kind);
            case "country" -> draft.country(text);
            case "inception" -> draft.inception(text);
            case "website" -> draft.website(text);
            case "parent" -> draft.parent(text);
            default -> draft.identifier(variable, text);
        }
    }

    private static String text(Node node) {
        String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "";
        return text.startsWith(ENTITY) ? text.substring(ENTITY.length()) : text;
    }

    void finish(Consumer<Candidate> candidates, Progress progress) {
        for (Draft draft : drafts.values()) {
            if (draft.hasName()) {
                candidates.accept(draft.candidate());
            } else {
                progress.left("without a name");
            }
        }
    }
}
