package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dossierkg.name.NameForms;
import org.jspecify.annotations.Nullable;

/** Collects names for a {@link NameTable}, and their words. */
final class NameWriter {
    private static final int ENTITY = 0;
    private static final int TEXT = 1;
    private static final int FOLD = 2;
    private static final int CORE = 3;
    private static final int FIELDS = 4;

    private final Ints names = new Ints();
    private final Blob texts = new Blob();
    private final Ints words = new Ints();
    private final Ints wordStarts = new Ints();
    private final Numbering languages = new Numbering();
    private final WordCollector collector;
    private final @Nullable WordTable scale;

    /** @param scale says how much words weigh; null when these names do */
    NameWriter(WordCollector collector, @Nullable WordTable scale) {
        this.collector = collector;
        this.scale = scale;
    }

    int size() {
        return names.size() / FIELDS;
    }

    List<String> languages() {
        return languages.all();
    }

    /** Adds a text whose forms are added next, and returns its place. */
    int text(CandidateName name) {
        int place = texts.size();
        texts.number(languages.of(name.language()) * CandidateName.Role.values().length
                + name.role().code());
        texts.text(name.text());
        return place;
    }

    /** Adds a form of a text as a name of an entity. */
    void add(NameForms forms, int entity, int text) {
        names.add(entity);
        names.add(text);
        names.add((int) Hash.of('f', forms.fold()));
        names.add((int) Hash.of('c', forms.core()));
        wordStarts.add(words.size());
        for (String word : new HashSet<>(forms.words())) {
            collector.count(collector.number(word));
        }
        for (String word : forms.words()) {
            words.add(collector.number(word));
        }
    }

    private int field(int name, int field) {
        return names.get(name * FIELDS + field);
    }

    /** Gives some texts, evenly spread. */
    void sample(int step, Consumer<byte[]> sink) {
        for (int name = 0; name < size(); name += step) {
            Cursor at = new Cursor(texts.bytes(), field(name, TEXT));
            at.number();
            sink.accept(at.bytes());
        }
    }

    /** Gives each word of each name, by its place among the sorted words. */
    Longs pairs() {
        Longs pairs = new Longs();
        for (int name = 0; name < size(); name++) {
            for (int i = wordStarts.get(name); i < end(name); i++) {
                pairs.add(((long) collector.place(words.get(i)) << 32) | name);
            }
        }
        return pairs;
    }

    private int end(int name) {
        return name + 1 < size() ? wordStarts.get(name + 1) : words.size();
    }

    /** Gives the sections, once the words are sorted. */
    void write(Packing packing, BiConsumer<Section, ByteBuffer> sink) {
        Ints table = new Ints();
        Ints owners = new Ints();
        Blob packed = new Blob();
        for (int name = 0; name < size(); name++) {
            boolean again = name > 0 && field(name, TEXT) == field(name - 1, TEXT);
            Cursor text = new Cursor(texts.bytes(), field(name, TEXT));
            table.add(packed.size());
            table.add(field(name, FOLD));
            table.add(field(name, CORE));
            packed.number(text.number());
            table.add(Float.floatToIntBits(words(name, packed)));
            packing.write(again ? new byte[0] : text.bytes(), packed);
            own(name, owners);
        }
        sink.accept(Section.NAMES, table.bytes());
        sink.accept(Section.OWNERS, owners.bytes());
        sink.accept(Section.TEXTS, packed.bytes());
    }

    /** Writes the words of a name, and returns what they weigh together. */
    private float words(int name, Blob out) {
        float weight = 0;
        out.number(end(name) - wordStarts.get(name));
        for (int i = wordStarts.get(name); i < end(name); i++) {
            out.number(collector.place(words.get(i)));
            weight += weight(words.get(i));
        }
        return weight;
    }

    private float weight(int word) {
        return scale == null
                ? WordTable.weight(collector.occurrences(word), size(), collector.isGeneric(word))
                : scale.weight(collector.word(collector.place(word)));
    }

    /** Each block is the entity of its first name, and a bit for each name that is the first of a further one. */
    private void own(int name, Ints owners) {
        int bit = name % NameTable.BLOCK;
        if (bit == 0) {
            owners.add(field(name, ENTITY));
            owners.add(0);
        } else if (field(name, ENTITY) != field(name - 1, ENTITY)) {
            int bits = owners.size() - 1;
            owners.set(bits, owners.get(bits) | (1 << bit));
        }
    }
}
