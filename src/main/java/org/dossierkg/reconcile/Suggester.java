package org.dossierkg.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dossierkg.index.Index;
import org.dossierkg.index.WordTable;
import org.dossierkg.name.NameForms;

/** Completes what somebody types to things, types and properties of a catalogue. */
final class Suggester {
    private static final int WORDS = 200;
    private static final int NAMES = 2_000;

    private final Catalogue catalogue;
    private final Index index;

    Suggester(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.index = catalogue.index();
    }

    /** The things with a name that has all words of a text, of which the last may be unfinished. */
    List<Entity> entities(String text, int limit) {
        Set<String> qids = new LinkedHashSet<>();
        catalogue.qid(text.strip()).ifPresent(qids::add);
        NameForms typed = NameForms.of(text);
        names(typed).stream()
                .sorted(Comparator.comparing((Integer name) ->
                                !NameForms.of(text(name)).fold().startsWith(typed.fold()))
                        .thenComparing(name -> text(name).length())
                        .thenComparing(name -> name))
                .map(name -> index.entities().qid(index.names().entity(name)))
                .forEach(qids::add);
        return qids.stream().limit(limit).map(catalogue::entity).toList();
    }

    private String text(int name) {
        return index.names().name(name).text();
    }

    private Set<Integer> names(NameForms typed) {
        List<String> words = typed.words();
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Set<Integer> here = new HashSet<>();
            if (i == words.size() - 1) {
                index.words().startingWith(words.get(i), WORDS, word -> add(word, here));
            } else {
                int word = index.words().find(words.get(i));
                if (word != WordTable.NONE) {
                    add(word, here);
                }
            }
            if (i == 0) {
                found.addAll(here);
            } else {
                found.retainAll(here);
            }
        }
        index.byFold(typed.fold(), found::add);
        return found;
    }

    private void add(int word, Set<Integer> names) {
        if (names.size() < NAMES) {
            index.words().names(word, NAMES, names::add);
        }
    }

    /** The types that a text can mean; all for an empty one. */
    List<Term> types(String text) {
        return terms(catalogue.types(), text);
    }

    /** The properties that a text can mean; all for an empty one. */
    List<Term> properties(String text) {
        return terms(catalogue.properties(""), text);
    }

    private static List<Term> terms(List<Term> all, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Function<Term, Boolean>> ranks = List.of(
                term -> term.id().toLowerCase(Locale.ROOT).equals(wanted),
                term -> term.name().toLowerCase(Locale.ROOT).startsWith(wanted),
                term -> (term.name() + " " + term.id()).toLowerCase(Locale.ROOT).contains(wanted));
        Set<Term> found = new LinkedHashSet<>();
        ranks.forEach(rank -> all.stream().filter(rank::apply).forEach(found::add));
        return new ArrayList<>(found);
    }
}
