package org.dossierkg.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Wikidata;

/** Items as triples with Wikidata's direct properties; all are held until the last triple, for nobody says when one ends. */
final class RdfItems extends StreamRDFBase {
    private static final String ENTITY = Wikidata.ENTITY;
    private static final String DIRECT = Wikidata.DIRECT;
    private static final String DESCRIPTION = "http://schema.org/description";

    private final Classes classes;
    private final Map<String, List<Triple>> bySubject = new LinkedHashMap<>();

    RdfItems(Classes classes) {
        this.classes = classes;
    }

    @Override
    public void triple(Triple triple) {
        String subject = item(triple.getSubject());
        if (subject.isEmpty()) {
            return;
        }
        String property = triple.getPredicate().getURI();
        if (property.equals(DIRECT + WikidataTerms.SUBCLASS_OF)) {
            classes.add(subject, item(triple.getObject()));
        } else if (property.equals(DIRECT + WikidataTerms.ISO_CODE)) {
            classes.country(subject, triple.getObject().getLiteralLexicalForm());
        }
        bySubject.computeIfAbsent(subject, unknown -> new ArrayList<>()).add(triple);
    }

    private static String item(Node node) {
        return node.isURI() && node.getURI().startsWith(ENTITY) ? node.getURI().substring(ENTITY.length()) : "";
    }

    /** Gives the candidates; items without a class are taken as of unknown kind, those of other classes are left out. */
    void finish(Consumer<Candidate> candidates, Progress progress) {
        bySubject.forEach((qid, triples) -> {
            Draft draft = new Draft(qid);
            boolean typed = false;
            for (Triple triple : triples) {
                typed |= triple.getPredicate().getURI().equals(DIRECT + WikidataTerms.INSTANCE_OF);
                add(draft, triple.getPredicate().getURI(), triple.getObject());
            }
            if (!CandidateLines.isQid(qid) || !draft.hasName()) {
                progress.left("without a name");
            } else if (typed && !draft.hasKind()) {
                progress.left("of no kind that is indexed");
            } else {
                candidates.accept(draft.candidate());
            }
        });
    }

    private void add(Draft draft, String property, Node value) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.isURI() ? value.getURI() : "";
        String language = value.isLiteral() ? value.getLiteralLanguage() : "";
        if (property.equals(RDFS.label.getURI()) || property.equals(SKOS.prefLabel.getURI())) {
            draft.name(text, language, CandidateName.Role.LABEL);
        } else if (property.equals(SKOS.altLabel.getURI())) {
            draft.name(text, language, CandidateName.Role.ALIAS);
        } else if (property.equals(DESCRIPTION)) {
            draft.description(text, language);
        } else if (property.startsWith(DIRECT)) {
            String item = item(value);
            String plain = item.isEmpty() ? text : item;
            WikidataTerms.add(draft, property.substring(DIRECT.length()), plain, classes);
        }
    }
}
