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
import java.util.Set;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Which classes of Wikidata, and subclasses of these, make an item of a kind. */
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

    /**
     * Reads a closure: lines with a class, a tab and the class that it is a subclass of, by any number of steps.
     *
     * @throws ProblemException if the file cannot be read
     */
    static Classes read(Path file) {
        Classes classes = new Classes();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    classes.add(line.substring(0, tab), line.substring(tab + 1).strip());
                }
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
