package org.dossierkg.index;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dossierkg.name.Brackets;
import org.dossierkg.name.CountryKey;
import org.dossierkg.name.NameForms;

/**
 * Makes an index from candidates, in memory: about 200 bytes a name while it grows.
 *
 * <p>Give the candidates one by one, then take the sections once.
 */
final class IndexBuilder {
    static final int VERSION = 1;

    private final Ints entities = new Ints();
    private final Blob details = new Blob();
    private final Ints names = new Ints();
    private final Blob texts = new Blob();
    private final Ints tokens = new Ints();
    private final Ints tokenStarts = new Ints();
    private final Longs keys = new Longs();
    private final Longs identifiers = new Longs();
    private final WordCollector words = new WordCollector();
    private final Map<String, Integer> languages = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private int entityCount;
    private int nameCount;

    /** Adds a candidate; false when one with this QID is there already. */
    boolean add(Candidate candidate) {
        int qid = Integer.parseInt(candidate.qid().substring(1));
        if (!known.add(qid)) {
            return false;
        }
        int entity = entityCount++;
        Domain domain = candidate.websites().isEmpty()
                ? new Domain("", "", "")
                : Domain.of(candidate.websites().get(0));
        entities.add(qid);
        entities.add(nameCount);
        entities.add((Kind.bits(candidate.kinds()) << 16) | (candidate.inception() & 0xFFFF));
        entities.add(Countries.of(candidate.countries()));
        entities.add(Countries.of(CountryHints.of(candidate)));
        entities.add(domain.host().isEmpty() ? 0 : (int) Hash.of('h', domain.host()));
        entities.add(domain.owner().isEmpty() ? 0 : (int) Hash.of('o', domain.owner()));
        entities.add(details.size());
        details(candidate);
        identify(candidate, entity);
        boolean isState =
                candidate.kinds().contains(Kind.COUNTRY) || candidate.kinds().contains(Kind.TERRITORY);
        Set<String> seen = new HashSet<>();
        for (CandidateName name : candidate.names()) {
            add(name, entity, isState, seen);
        }
        return true;
    }

    private void details(Candidate candidate) {
        details.text(candidate.description());
        details.number(candidate.parents().size());
        for (String parent : candidate.parents()) {
            details.number(Integer.parseInt(parent.substring(1)));
        }
        details.number(candidate.identifiers().size());
        candidate.identifiers().forEach((scheme, value) -> {
            details.text(scheme);
            details.text(value);
        });
    }

    private void identify(Candidate candidate, int entity) {
        candidate.identifiers().forEach((scheme, value) -> identifiers.add(key(Identifier.key(scheme, value), entity)));
        if (candidate.kinds().contains(Kind.COUNTRY)) {
            candidate.countries().forEach(code -> identifiers.add(key(Identifier.key("iso", code), entity)));
        }
        for (String website : candidate.websites()) {
            Domain domain = Domain.of(website);
            if (!domain.owner().isEmpty()) {
                identifiers.add(key(Hash.of('h', domain.host()), entity));
                identifiers.add(key(Hash.of('o', domain.owner()), entity));
            }
        }
    }

    private void add(CandidateName name, int entity, boolean isState, Set<String> seen) {
        int text = texts.size();
        boolean written = false;
        for (NameForms forms : Brackets.names(name.text())) {
            if (forms.words().isEmpty() || !seen.add(forms.fold())) {
                continue;
            }
            if (!written) {
                texts.number(name.role().code());
                texts.number(languages.computeIfAbsent(name.language(), language -> languages.size()));
                texts.text(name.text());
                written = true;
            }
            add(forms, entity, text);
        }
        if (isState && written) {
            CountryKey key = CountryKey.of(name.text());
            identifiers.add(key(Hash.of('k', key.whole()), entity));
            if (!key.brief().isEmpty()) {
                identifiers.add(key(Hash.of('s', key.brief()), entity));
            }
        }
    }

    private void add(NameForms forms, int entity, int text) {
        int name = nameCount++;
        names.add(entity);
        names.add(text);
        names.add((int) Hash.of('f', forms.fold()));
        names.add((int) Hash.of('c', forms.core()));
        tokenStarts.add(tokens.size());
        for (String word : new HashSet<>(forms.words())) {
            words.count(words.number(word));
        }
        for (String word : forms.words()) {
            tokens.add(words.number(word));
        }
        keys.add(key(Hash.of('f', forms.fold()), name));
        keys.add(key(Hash.of('c', forms.core()), name));
        if (!forms.latin().isEmpty()) {
            keys.add(key(Hash.of('c', forms.latin()), name));
        }
        for (String initials : forms.initials()) {
            keys.add(key(Hash.of('i', initials), name));
        }
    }

    /** The upper bits of a hash above the number of what it leads to. */
    static long key(long hash, int number) {
        return (hash & ~HashTable.NUMBER) | number;
    }

    /** Gives each section in the order of {@link Section}; the builder is empty after. */
    void sections(String snapshot, BiConsumer<Section, ByteBuffer> sink) {
        entities.add(0);
        entities.add(nameCount);
        for (int i = 2; i < EntityTable.FIELDS; i++) {
            entities.add(0);
        }
        tokenStarts.add(tokens.size());
        words.sort();
        sink.accept(Section.ABOUT, about(snapshot));
        sink.accept(Section.ENTITIES, entities.bytes());
        sink.accept(Section.DETAILS, details.bytes());
        tokens(sink);
        keys.sort();
        sink.accept(Section.KEYS, keys.bytes());
        identifiers.sort();
        sink.accept(Section.IDENTIFIERS, identifiers.bytes());
        words(sink);
    }

    private ByteBuffer about(String snapshot) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("version", VERSION).put("snapshot", snapshot);
        about.put("entities", entityCount).put("names", nameCount).put("words", words.size());
        String[] tags = new String[languages.size()];
        languages.forEach((language, number) -> tags[number] = language);
        List.of(tags).forEach(about.putArray("languages")::add);
        return ByteBuffer.wrap(about.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The names with their words, and how much these weigh together. */
    private void tokens(BiConsumer<Section, ByteBuffer> sink) {
        Blob blob = new Blob();
        Ints table = new Ints();
        for (int name = 0; name < nameCount; name++) {
            int from = tokenStarts.get(name);
            int to = tokenStarts.get(name + 1);
            int start = blob.size();
            float weight = 0;
            blob.number(to - from);
            for (int i = from; i < to; i++) {
                blob.number(words.place(tokens.get(i)));
                weight += WordTable.weight(words.occurrences(tokens.get(i)), nameCount);
            }
            for (int field = 0; field < 4; field++) {
                table.add(names.get(name * 4 + field));
            }
            table.add(start);
            table.add(Float.floatToIntBits(weight));
        }
        sink.accept(Section.NAMES, table.bytes());
        sink.accept(Section.TEXTS, texts.bytes());
        sink.accept(Section.TOKENS, blob.bytes());
    }

    private void words(BiConsumer<Section, ByteBuffer> sink) {
        Longs pairs = new Longs();
        for (int name = 0; name < nameCount; name++) {
            for (int i = tokenStarts.get(name); i < tokenStarts.get(name + 1); i++) {
                pairs.add(((long) words.place(tokens.get(i)) << 32) | name);
            }
        }
        pairs.sort();
        Ints wordStarts = new Ints();
        sink.accept(Section.WORDS, words.bytes(wordStarts));
        Blob postings = new Blob();
        Ints places = new Ints();
        int at = 0;
        for (int word = 0; word < words.size(); word++) {
            places.add(wordStarts.get(word));
            places.add(postings.size());
            at = Postings.write(pairs, at, word, postings);
        }
        sink.accept(Section.WORD_PLACES, places.bytes());
        sink.accept(Section.POSTINGS, postings.bytes());
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
        return entityCount;
    }

    int names() {
        return nameCount;
    }
}
