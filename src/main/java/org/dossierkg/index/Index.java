package org.dossierkg.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable index of the names of candidates. Any number of threads can read it.
 *
 * <p>Entities, names and words are numbers from 0; the tables tell what stands behind them.
 */
public final class Index {
    /** How many names or entities one key leads to at most. */
    private static final int MOST = 500;

    private final String snapshot;
    private final EntityTable entities;
    private final NameTable names;
    private final WordTable words;
    private final HashTable keys;
    private final HashTable identifiers;

    /** @param scale says how much words weigh; null when its own names do */
    Index(Map<Section, ByteBuffer> sections, @Nullable WordTable scale) {
        JsonNode about = about(section(sections, Section.ABOUT));
        Symbols symbols = new Symbols(section(sections, Section.SYMBOLS));
        this.snapshot = about.path("snapshot").asText();
        this.entities = new EntityTable(
                section(sections, Section.ENTITIES).asIntBuffer(),
                section(sections, Section.DETAILS),
                texts(about.path("schemes")),
                symbols);
        this.names = new NameTable(
                section(sections, Section.NAMES).asIntBuffer(),
                section(sections, Section.OWNERS).asIntBuffer(),
                section(sections, Section.TEXTS),
                texts(about.path("languages")),
                symbols);
        this.words = new WordTable(
                section(sections, Section.WORDS),
                section(sections, Section.WORD_PLACES).asIntBuffer(),
                section(sections, Section.GRAM_PLACES).asIntBuffer(),
                section(sections, Section.GRAMS),
                names.size(),
                scale);
        this.keys = new HashTable(section(sections, Section.KEYS));
        this.identifiers = new HashTable(section(sections, Section.IDENTIFIERS));
    }

    /** An index in memory; of several candidates with one QID the first is taken. */
    public static Index of(Iterable<Candidate> candidates, String snapshot) {
        return of(candidates, snapshot, null);
    }

    /**
     * An index in memory that is searched beside this one. Its words weigh what they weigh here, since a few names do not
     * tell how common a word is; where this index is empty, they have to.
     */
    public Index beside(Iterable<Candidate> candidates) {
        return of(candidates, "", names.size() == 0 ? null : words);
    }

    private static Index of(Iterable<Candidate> candidates, String snapshot, @Nullable WordTable scale) {
        IndexBuilder builder = new IndexBuilder(scale);
        candidates.forEach(builder::add);
        Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
        builder.sections(snapshot, sections::put);
        return new Index(sections, scale);
    }

    private static ByteBuffer section(Map<Section, ByteBuffer> sections, Section section) {
        ByteBuffer bytes = sections.get(section);
        if (bytes == null) {
            throw new IllegalStateException("an index without " + section);
        }
        return bytes.duplicate().rewind();
    }

    private static JsonNode about(ByteBuffer bytes) {
        byte[] text = new byte[bytes.remaining()];
        bytes.get(text);
        try {
            return new ObjectMapper().readTree(new String(text, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an index whose description cannot be read", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    /** The day of the snapshot, such as {@code 2026-11-01}; empty when nobody said. */
    public String snapshot() {
        return snapshot;
    }

    public EntityTable entities() {
        return entities;
    }

    public NameTable names() {
        return names;
    }

    public WordTable words() {
        return words;
    }

    /** Gives the names with this fold: the same name but for case, accents and punctuation. */
    public void byFold(String fold, IntConsumer sink) {
        keys.find(Hash.of('f', fold), MOST, sink);
    }

    /** Gives the names with this core: the same name in another manner. */
    public void byCore(String core, IntConsumer sink) {
        keys.find(Hash.of('c', core), MOST, sink);
    }

    /** Gives the names with these initials. */
    public void byInitials(String initials, IntConsumer sink) {
        keys.find(Hash.of('i', initials), MOST, sink);
    }

    /** Gives the entities with this identifier. */
    public void byIdentifier(String scheme, String value, IntConsumer sink) {
        identifiers.find(Identifier.key(scheme, value), MOST, sink);
    }

    /** Gives the entities whose websites stand on this host. */
    public void byHost(String host, IntConsumer sink) {
        identifiers.find(Hash.of('h', host), MOST, sink);
    }

    /** Gives the entities whose websites stand below this registered domain. */
    public void byOwner(String owner, IntConsumer sink) {
        identifiers.find(Hash.of('o', owner), MOST, sink);
    }

    /** Gives the countries and territories that have this whole key among their names. */
    public void byCountry(String whole, IntConsumer sink) {
        identifiers.find(Hash.of('k', whole), MOST, sink);
    }

    /** Gives the countries and territories that have this brief key among their names. */
    public void byBriefCountry(String brief, IntConsumer sink) {
        identifiers.find(Hash.of('s', brief), MOST, sink);
    }
}
