package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Collects entities for an {@link EntityTable}. */
final class EntityWriter {
    private final Ints table = new Ints();
    private final Blob details = new Blob();
    private final Numbering schemes = new Numbering();
    private int size;

    int size() {
        return size;
    }

    List<String> schemes() {
        return schemes.all();
    }

    void add(Candidate candidate, int firstName) {
        size++;
        int countries = Countries.of(candidate.countries());
        table.add(Integer.parseInt(candidate.qid().substring(1)));
        table.add(firstName);
        table.add((Kind.bits(candidate.kinds()) << 16) | (candidate.inception() & 0xFFFF));
        table.add(countries == 0 ? hints(candidate) : countries);
        table.add(details.size());
        website(candidate);
        details.text(candidate.description());
        details.number(candidate.parents().size());
        for (String parent : candidate.parents()) {
            details.number(Integer.parseInt(parent.substring(1)));
        }
        Map<String, String> identifiers = new TreeMap<>(candidate.identifiers());
        details.number(identifiers.size());
        identifiers.forEach((scheme, value) -> {
            details.number(schemes.of(scheme));
            details.text(value);
        });
    }

    private static int hints(Candidate candidate) {
        int hints = Countries.of(CountryHints.of(candidate));
        return hints == 0 ? 0 : hints | EntityTable.HINT;
    }

    private void website(Candidate candidate) {
        Domain domain = candidate.websites().isEmpty()
                ? new Domain("", "", "")
                : Domain.of(candidate.websites().get(0));
        boolean known = !domain.host().isEmpty();
        details.number(known ? 2 : 0);
        if (known) {
            details.fixed((int) Hash.of('h', domain.host()));
            details.fixed((int) Hash.of('o', domain.owner()));
        }
    }

    /** Gives the descriptions of some entities, evenly spread. */
    void sample(int step, Consumer<byte[]> sink) {
        for (int entity = 0; entity < size; entity += step) {
            Cursor at = new Cursor(details.bytes(), table.get(entity * EntityTable.FIELDS + 4));
            for (int hashes = at.number(); hashes > 0; hashes--) {
                at.fixed();
            }
            sink.accept(at.bytes());
        }
    }

    /**
     * Gives the sections, with texts packed.
     *
     * @param names how many names all entities have
     */
    void write(Packing packing, int names, BiConsumer<Section, ByteBuffer> sink) {
        Blob packed = new Blob();
        Cursor at = new Cursor(details.bytes(), 0);
        for (int entity = 0; entity < size; entity++) {
            table.set(entity * EntityTable.FIELDS + 4, packed.size());
            int hashes = at.number();
            packed.number(hashes);
            for (int i = 0; i < hashes; i++) {
                packed.fixed(at.fixed());
            }
            packing.write(at.bytes(), packed);
            int parents = at.number();
            packed.number(parents);
            for (int i = 0; i < parents; i++) {
                packed.number(at.number());
            }
            int identifiers = at.number();
            packed.number(identifiers);
            for (int i = 0; i < identifiers; i++) {
                packed.number(at.number());
                packing.write(at.bytes(), packed);
            }
        }
        table.add(0);
        table.add(names);
        for (int i = 2; i < EntityTable.FIELDS; i++) {
            table.add(0);
        }
        sink.accept(Section.ENTITIES, table.bytes());
        sink.accept(Section.DETAILS, packed.bytes());
    }
}
