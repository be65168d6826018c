package org.dossierkg.index;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dossierkg.name.Brackets;
import org.dossierkg.name.CountryKey;
import org.dossierkg.name.NameForms;
import org.jspecify.annotations.Nullable;

/**
 * Makes an index from candidates, in memory: about 200 bytes a name while it grows.
 *
 * <p>Give the candidates one by one, then take the sections once.
 */
final class IndexBuilder {
    /** How many bytes of texts the symbols are learnt from, about. */
    private static final int SAMPLE = 1 << 20;

    private static final int USUAL_TEXT = 32;

    private final WordCollector words = new WordCollector();
    private final EntityWriter entities = new EntityWriter();
    private final NameWriter names;
    private final Longs keys = new Longs();
    private final Longs identifiers = new Longs();
    private final Set<Integer> known = new HashSet<>();

    IndexBuilder() {
        this(null);
    }

    /** @param scale says how much words weigh; null when the names that are added do */
    IndexBuilder(@Nullable WordTable scale) {
        this.names = new NameWriter(words, scale);
    }

    /** Adds a candidate, or says why it is left out. */
    Optional<String> add(Candidate candidate) {
        Map<CandidateName, List<NameForms>> forms = forms(candidate);
        if (forms.isEmpty()) {
            return Optional.of("without letters or digits in its names");
        }
        if (!known.add(Integer.parseInt(candidate.qid().substring(1)))) {
            return Optional.of("there already");
        }
        int entity = entities.size();
        entities.add(candidate, names.size());
        identify(candidate, entity);
        boolean isState =
                candidate.kinds().contains(Kind.COUNTRY) || candidate.kinds().contains(Kind.TERRITORY);
        forms.forEach((name, all) -> {
            int text = names.text(name);
            all.forEach(form -> add(form, entity, text));
            if (isState) {
                CountryKey key = CountryKey.of(name.text());
                identifiers.add(HashTable.entry(Hash.of('k', key.whole()), entity));
                if (!key.brief().isEmpty()) {
                    identifiers.add(HashTable.entry(Hash.of('s', key.brief()), entity));
                }
            }
        });
        return Optional.empty();
    }

    /** The forms of its names, each once. */
    private static Map<CandidateName, List<NameForms>> forms(Candidate candidate) {
        Map<CandidateName, List<NameForms>> forms = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (CandidateName name : candidate.names()) {
            List<NameForms> own = Brackets.names(name.text()).stream()
                    .filter(form -> !form.words().isEmpty() && seen.add(form.fold()))
                    .toList();
            if (!own.isEmpty()) {
                forms.put(name, own);
            }
        }
        return forms;
    }

    private void identify(Candidate candidate, int entity) {
        candidate
                .identifiers()
                .forEach((scheme, value) -> identifiers.add(HashTable.entry(Identifier.key(scheme, value), entity)));
        if (candidate.kinds().contains(Kind.COUNTRY)) {
            candidate
                    .countries()
                    .forEach(code -> identifiers.add(HashTable.entry(Identifier.key("iso", code), entity)));
        }
        for (String website : candidate.websites()) {
            Domain domain = Domain.of(website);
            if (!domain.owner().isEmpty()) {
                identifiers.add(HashTable.entry(Hash.of('h', domain.host()), entity));
                identifiers.add(HashTable.entry(Hash.of('o', domain.owner()), entity));
            }
        }
    }

    private void add(NameForms forms, int entity, int text) {
        int name = names.size();
        names.add(forms, entity, text);
        keys.add(HashTable.entry(Hash.of('f', forms.fold()), name));
        keys.add(HashTable.entry(Hash.of('c', forms.core()), name));
        if (!forms.latin().isEmpty()) {
            keys.add(HashTable.entry(Hash.of('c', forms.latin()), name));
        }
        for (String initials : forms.initials()) {
            keys.add(HashTable.entry(Hash.of('i', initials), name));
        }
    }

    /** Gives each section in the order of {@link Section}; the builder is empty after. */
    void sections(String snapshot, BiConsumer<Section, ByteBuffer> sink) {
        Packing packing = packing();
        words.sort();
        sink.accept(Section.ABOUT, about(snapshot));
        sink.accept(Section.SYMBOLS, packing.bytes());
        entities.write(packing, names.size(), sink);
        names.write(packing, sink);
        sink.accept(Section.KEYS, HashTable.write(keys, names.size()));
        sink.accept(Section.IDENTIFIERS, HashTable.write(identifiers, entities.size()));
        words(sink);
    }

    private Packing packing() {
        List<byte[]> sample = new ArrayList<>();
        int step = 1 + (entities.size() + names.size()) / (SAMPLE / USUAL_TEXT);
        entities.sample(step, sample::add);
        names.sample(step, sample::add);
        return Packing.of(sample);
    }

    private ByteBuffer about(String snapshot) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("snapshot", snapshot);
        about.put("entities", entities.size()).put("names", names.size()).put("words", words.size());
        names.languages().forEach(about.putArray("languages")::add);
        entities.schemes().forEach(about.putArray("schemes")::add);
        return ByteBuffer.wrap(about.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void words(BiConsumer<Section, ByteBuffer> sink) {
        Longs pairs = names.pairs();
        pairs.sort();
        Blob blob = new Blob();
        Ints places = new Ints();
        int at = 0;
        for (int word = 0; word < words.size(); word++) {
            places.add(blob.size());
            blob.text(words.word(word));
            at = Postings.write(pairs, at, word, blob);
        }
        sink.accept(Section.WORDS, blob.bytes());
        sink.accept(Section.WORD_PLACES, places.bytes());
        grams(sink);
    }

    private void grams(BiConsumer<Section, ByteBuffer> sink) {
        Longs pairs = new Longs();
        for (int word = 0; word < words.size(); word++) {
            for (int gram : Grams.of(words.word(word))) {
                pairs.add(((long) gram << 32) | word);
            }
        }
        pairs.sort();
        Blob postings = new Blob();
        Ints places = new Ints();
        int at = 0;
        while (at < pairs.size()) {
            int gram = (int) (pairs.get(at) >>> 32);
            places.add(gram);
            places.add(postings.size());
            at = Postings.write(pairs, at, gram, postings);
        }
        sink.accept(Section.GRAM_PLACES, places.bytes());
        sink.accept(Section.GRAMS, postings.bytes());
    }

    int entities() {
        return entities.size();
    }

    int names() {
        return names.size();
    }
}
