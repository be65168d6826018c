package org.dossierkg.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Access;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/** Compiles the triples maps of a mapping. */
final class MappingReader {
    private final MappingGraph mapping;
    private final Path file;
    private final Consumer<Problem> problems;
    private final SourceReader sources;
    private final JoinReader joins;
    private final boolean naturalDatatypes;

    MappingReader(MappingGraph mapping, Path file, Access access, Consumer<Problem> problems) {
        this.mapping = mapping;
        this.file = file;
        this.problems = problems;
        this.sources = new SourceReader(mapping, file, access, problems);
        this.joins = new JoinReader(mapping);
        this.naturalDatatypes = access.naturalDatatypes();
    }

    Mapping read() {
        mapping.checkTerms(problems);
        List<Node> nodes = mapping.subjectsWith(Rml.LOGICAL_SOURCE);
        if (nodes.isEmpty()) {
            problems.accept(Problem.error(
                    Position.of(file),
                    "has no triples map",
                    "write a node with rml:logicalSource, rml:subjectMap and rml:predicateObjectMap"));
        }
        List<TriplesMap> maps = new ArrayList<>();
        for (Node node : nodes) {
            try {
                triplesMap(node, maps);
            } catch (ProblemException e) {
                problems.accept(e.problem());
            }
        }
        return new Mapping(file, mapping.base(), maps);
    }

    /** Adds a triples map; what is wrong with its predicate-object maps is told one by one. */
    private void triplesMap(Node node, List<TriplesMap> maps) {
        LogicalSource source = sources.read(node);
        TermMapReader terms = terms(node, source);
        Node subjectMap = mapping.one(node, Rml.SUBJECT_MAP);
        TermMap subject = subject(node, terms);
        List<Node> classes = subjectMap == null ? List.of() : classes(subjectMap);
        List<TermMap> graphs = subjectMap == null ? List.of() : terms.all(subjectMap, Role.GRAPH);
        List<PredicateObjectMap> properties = new ArrayList<>();
        boolean whole = true;
        for (Node map : mapping.all(node, Rml.PREDICATE_OBJECT_MAP)) {
            try {
                properties.add(predicateObjectMap(map, source, terms));
            } catch (ProblemException e) {
                problems.accept(e.problem());
                whole = false;
            }
        }
        if (whole) {
            maps.add(new TriplesMap(node.toString(), source, subject, classes, graphs, properties));
        }
    }

    private List<Node> classes(Node subjectMap) {
        List<Node> classes = mapping.all(subjectMap, Rml.CLASS);
        for (Node type : classes) {
            if (!type.isURI()) {
                throw mapping.problem(
                        subjectMap, Rml.CLASS, MappingGraph.name(type) + " is not a class", "write an IRI");
            }
        }
        return classes;
    }

    private TermMapReader terms(Node triplesMap, LogicalSource source) {
        Node declared = mapping.one(triplesMap, Rml.BASE_IRI);
        String base = declared == null
                ? mapping.base()
                : declared.isURI() ? declared.getURI() : declared.getLiteralLexicalForm();
        return new TermMapReader(mapping, new ExpressionReader(mapping, source), base, naturalDatatypes);
    }

    private TermMap subject(Node triplesMap, TermMapReader terms) {
        List<TermMap> subjects = terms.all(triplesMap, Role.SUBJECT);
        if (subjects.size() != 1) {
            throw mapping.problem(
                    triplesMap,
                    Rml.SUBJECT_MAP,
                    subjects.isEmpty() ? "has no subject map" : "has " + subjects.size() + " subject maps",
                    "write exactly one rml:subjectMap or rml:subject");
        }
        return subjects.get(0);
    }

    private PredicateObjectMap predicateObjectMap(Node map, LogicalSource source, TermMapReader terms) {
        List<TermMap> predicates = terms.all(map, Role.PREDICATE);
        List<TermMap> objects = terms.constants(map, Role.OBJECT);
        boolean several = false;
        for (Node object : terms.maps(map, Role.OBJECT)) {
            Node parent = mapping.one(object, Rml.PARENT_TRIPLES_MAP);
            several |= parent != null || mapping.one(object, Dm.SEPARATOR) != null;
            objects.add(parent == null ? terms.read(object, Role.OBJECT) : join(object, parent, source));
        }
        if (predicates.isEmpty() || objects.isEmpty()) {
            String missing = predicates.isEmpty() ? "predicate" : "object";
            throw mapping.problem(
                    map,
                    Rml.PREDICATE_OBJECT_MAP,
                    "has no " + missing,
                    "write rml:" + missing + " or rml:" + missing + "Map");
        }
        boolean manyTriples = several || objects.size() > 1 || predicates.size() > 1;
        return new PredicateObjectMap(
                predicates, objects, terms.all(map, Role.GRAPH), claim(map, source, terms, manyTriples));
    }

    private @Nullable ClaimMap claim(Node map, LogicalSource source, TermMapReader terms, boolean manyTriples) {
        String template = mapping.text(map, Dm.CLAIM);
        if (template == null) {
            return null;
        }
        ExpressionReader expressions = new ExpressionReader(mapping, source);
        List<PredicateObjectMap> properties = new ArrayList<>();
        for (Node claimMap : mapping.all(map, Dm.CLAIM_MAP)) {
            for (Node property : mapping.all(claimMap, Rml.PREDICATE_OBJECT_MAP)) {
                properties.add(predicateObjectMap(property, source, terms));
            }
        }
        TermMap reifier = new IriMap(expressions.template(map, Dm.CLAIM, template, true), terms.base());
        return new ClaimMap(reifier, manyTriples, properties);
    }

    private TermMap join(Node map, Node parent, LogicalSource child) {
        List<Node> conditions = mapping.all(map, Rml.JOIN_CONDITION);
        if (mapping.all(parent, Rml.LOGICAL_SOURCE).isEmpty()) {
            throw mapping.problem(
                    map,
                    Rml.PARENT_TRIPLES_MAP,
                    MappingGraph.name(parent) + " is not a triples map",
                    "correct the name");
        }
        LogicalSource parentSource = sources.read(parent);
        if (conditions.isEmpty()) {
            if (!parentSource.hasRowsOf(child)) {
                throw mapping.problem(
                        map, Rml.PARENT_TRIPLES_MAP, "reads other rows and has no rml:joinCondition", "write one");
            }
            return subject(parent, terms(parent, child));
        }
        return joins.read(conditions, child, parentSource, subject(parent, terms(parent, parentSource)));
    }
}
