package org.dossierkg.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Which classes of Wikidata, and subclasses of these, make an item of a kind; and which codes its countries have. */
public final class Classes {
    /** The classes whose subclasses count; the numbers are those in the QIDs of Wikidata. */
    private static final Map<Kind, List<String>> ROOTS = Map.of(
            Kind.ORGANIZATION, List.of("Q43229"),
            Kind.PERSON, List.of("Q5"),
            Kind.COUNTRY, List.of("Q6256", "Q3624078"),
            Kind.TERRITORY, List.of("Q56061"),
            Kind.PLACE, List.of("Q486972", "Q618123"),
            Kind.EVENT, List.of("Q1190554", "Q1656682"),
            Kind.WORK, List.of("Q732577"));

    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<Kind, Set<String>> members = new EnumMap<>(Kind.class);

    /** The class of Wikidata whose items are of a kind, such as {@code Q5} for persons. */
    public static String root(Kind kind) {
        return ROOTS.getOrDefault(kind, List.of("")).get(0);
    }

    /** Adds that one class is a subclass of another. */
    void add(String subclass, String superclass) {
        below.computeIfAbsent(superclass, above -> new ArrayList<>(2)).add(subclass);
        members.clear();
    }

    /** Adds that a country has a code of ISO 3166, two letters. */
    void country(String qid, String code) {
        codes.put(qid, code);
    }

    /** The code of a country. */
    Optional<String> code(String qid) {
        return Optional.ofNullable(codes.get(qid));
    }

    /** What was added, as lines that {@link #learn} takes. */
    Stream<String> lines() {
        return Stream.concat(
                below.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(subclass -> subclass + "\t" + entry.getKey())),
                codes.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()));
    }

    /** Takes a line with a class, a tab and a class above it, or a country, a tab and its code; others are passed over. */
    void learn(String line) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
            String value = line.substring(tab + 1).strip();
            if (CandidateLines.isQid(value)) {
                add(line.substring(0, tab), value);
            } else {
                country(line.substring(0, tab), value);
            }
        }
    }

    /**
     * Reads a closure: lines with a class, a tab and the class that it is a subclass of, by any number of steps, or with a
     * country, a tab and its code.
     *
     * @throws ProblemException if the file cannot be read
     */
    static Classes read(Path file) {
        Classes classes = new Classes();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                classes.learn(line);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "name a file of two columns"),
                    e);
        }
        return classes;
    }

    /** The kinds of an item that is an instance of this class. */
    Set<Kind> kinds(String type) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (members.computeIfAbsent(kind, this::closure).contains(type)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private Set<String> closure(Kind kind) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(ROOTS.getOrDefault(kind, List.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }
}
