package org.dossierkg.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapStd;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.TurtleErrors;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/** A mapping's Turtle as a graph that knows on which line each of its triples stands. */
final class MappingGraph {
    private final Path file;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<Triple, Position> positions = new LinkedHashMap<>();
    private final Map<Node, List<Position>> names = new HashMap<>();
    private String base;

    private MappingGraph(Path file, String base) {
        this.file = file;
        this.base = base;
    }

    /**
     * Reads a mapping.
     *
     * @param base what relative IRIs stand against when the file does not say
     * @throws ProblemException if the file is missing or is not Turtle
     */
    static MappingGraph read(Path file, String base) {
        MappingGraph mapping = new MappingGraph(file, base);
        try (InputStream in = Files.newInputStream(file)) {
            ParserProfileStd profile = mapping.new PositionedProfile(base);
            StreamRDF sink = new StreamRDFWrapper(StreamRDFLib.graph(mapping.graph)) {
                @Override
                public void base(String declared) {
                    mapping.base = declared;
                }
            };
            RDFParserRegistry.getFactory(Lang.TURTLE)
                    .create(Lang.TURTLE, profile)
                    .read(in, base, Lang.TURTLE.getContentType(), sink, ARQ.getContext());
            return mapping;
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    Problem.error(
                            Position.of(file), "no such file", "write the mapping, or start with: dossier new DIR"),
                    e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            Position.of(file), "cannot be read: " + e.getMessage(), "check the file and its rights"),
                    e);
        } catch (RiotException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "is not Turtle: " + e.getMessage(), "correct it"), e);
        }
    }

    /** The base that the file declares, or the one that it was read with. */
    String base() {
        return base;
    }

    /** Tells of each name that no vocabulary of mappings has. */
    void checkTerms(Consumer<Problem> problems) {
        TermCheck check = new TermCheck(names, problems);
        positions.forEach((triple, position) -> check.check(triple, position));
    }

    /** All subjects that have this property, in the order of the file. */
    List<Node> subjectsWith(Node property) {
        List<Triple> triples = graph.find(Node.ANY, property, Node.ANY).toList();
        triples.sort(this::byPosition);
        return triples.stream().map(Triple::getSubject).distinct().toList();
    }

    /** The values of a property, in the order of the file. */
    List<Node> all(Node subject, Node property) {
        List<Triple> triples = graph.find(subject, property, Node.ANY).toList();
        triples.sort(this::byPosition);
        return triples.stream().map(Triple::getObject).toList();
    }

    /** The properties of a node, each once, in the order of the file. */
    List<Node> properties(Node subject) {
        List<Triple> triples = graph.find(subject, Node.ANY, Node.ANY).toList();
        triples.sort(this::byPosition);
        return triples.stream().map(Triple::getPredicate).distinct().toList();
    }

    /** The members of a list; a value that is no list is its only member. */
    List<Node> members(Node list) {
        List<Node> members = new ArrayList<>();
        Node rest = list;
        for (Node first = one(rest, RDF.Nodes.first); first != null; first = one(rest, RDF.Nodes.first)) {
            members.add(first);
            Node next = one(rest, RDF.Nodes.rest);
            rest = next == null ? RDF.Nodes.nil : next;
        }
        return members.isEmpty() && !list.equals(RDF.Nodes.nil) ? List.of(list) : members;
    }

    /**
     * The only value of a property, or null where there is none.
     *
     * @throws ProblemException if there are several
     */
    @Nullable
    Node one(Node subject, Node property) {
        List<Node> values = all(subject, property);
        if (values.size() > 1) {
            throw problem(
                    subject, property, "has " + values.size() + " values for " + name(property), "keep one of them");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** The text of a property's only value, or null where there is none. */
    @Nullable
    String text(Node subject, Node property) {
        Node value = one(subject, property);
        if (value == null) {
            return null;
        }
        if (!value.isLiteral()) {
            throw problem(subject, property, name(property) + " is not a text", "write it in quotes");
        }
        return value.getLiteralLexicalForm();
    }

    /** Where a property of a node stands; the node itself where it has no such property. */
    Position position(Node subject, Node property) {
        Position found = null;
        for (Triple triple : graph.find(subject, property, Node.ANY).toList()) {
            found = first(found, positions.get(triple));
        }
        for (Triple triple :
                found == null ? graph.find(subject, Node.ANY, Node.ANY).toList() : List.<Triple>of()) {
            found = first(found, positions.get(triple));
        }
        return found == null ? Position.of(file) : found;
    }

    ProblemException problem(Node subject, Node property, String what, String advice) {
        return new ProblemException(Problem.error(position(subject, property), what, advice));
    }

    /** A term as a mapping's author writes it: {@code rml:template} or {@code <IRI>}. */
    static String name(Node term) {
        if (!term.isURI()) {
            return term.isLiteral() ? "\"" + term.getLiteralLexicalForm() + "\"" : "[ ]";
        }
        String iri = term.getURI();
        if (iri.startsWith(Dm.NS)) {
            return "dm:" + iri.substring(Dm.NS.length());
        }
        return iri.startsWith(Rml.NS) ? "rml:" + iri.substring(Rml.NS.length()) : "<" + iri + ">";
    }

    /** The text of a literal, or an IRI as it is; empty for a blank node. */
    static String lexical(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.isURI() ? term.getURI() : "";
    }

    private static @Nullable Position first(@Nullable Position a, @Nullable Position b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.line() < b.line() || (a.line() == b.line() && a.column() <= b.column()) ? a : b;
    }

    private int byPosition(Triple a, Triple b) {
        Position left = positions.getOrDefault(a, Position.of(file));
        Position right = positions.getOrDefault(b, Position.of(file));
        int lines = Long.compare(left.line(), right.line());
        return lines != 0 ? lines : Long.compare(left.column(), right.column());
    }

    /** Notes the position of each triple, and turns what the parser complains of into problems. */
    private final class PositionedProfile extends ParserProfileStd {
        PositionedProfile(String base) {
            super(
                    RiotLib.factoryRDF(),
                    new TurtleErrors(file),
                    IRIxResolver.create()
                            .base(base)
                            .resolve(true)
                            .allowRelative(false)
                            .build(),
                    new PrefixMapStd(),
                    ARQ.getContext(),
                    true,
                    false);
        }

        @Override
        public Node createURI(String iri, long line, long column) {
            Node node = super.createURI(iri, line, column);
            if (TermCheck.covers(node)) {
                names.computeIfAbsent(node, ignored -> new ArrayList<>()).add(Position.of(file, line, column));
            }
            return node;
        }

        @Override
        public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
            Triple triple = super.createTriple(
                    subject, EarlierTerms.renewed(predicate), EarlierTerms.renewed(object), line, column);
            positions.putIfAbsent(triple, Position.of(file, line, column));
            return triple;
        }
    }
}
