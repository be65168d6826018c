package org.dossierkg.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dossierkg.index.Classes;
import org.dossierkg.index.Countries;
import org.dossierkg.index.EntityTable;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.index.WikidataTerms;
import org.dossierkg.vocab.Wikidata;

/** The items of a snapshot of Wikidata. Of their properties it has what the index has. */
public final class SnapshotCatalogue implements Catalogue {
    private static final Map<String, String> SCHEMES = Map.of(
            "lei", "Legal Entity Identifier",
            "isni", "ISNI",
            "ror", "ROR ID",
            "isin", "ISIN",
            "iso", "ISO 3166-1 alpha-2 code");
    private static final Map<String, Term> PROPERTIES = properties();
    private static final Map<String, Kind> TYPES = typesByClass();

    private final Index index;
    private final EntityTable entities;

    /** Each a number of a QID and, in the lower half, the entity that has it, sorted. */
    private final long[] byNumber;

    public SnapshotCatalogue(Index index) {
        this.index = index;
        this.entities = index.entities();
        this.byNumber = IntStream.range(0, entities.size())
                .mapToLong(entity -> ((long) entities.number(entity) << 32) | entity)
                .sorted()
                .toArray();
    }

    private static Map<String, Term> properties() {
        Map<String, Term> properties = new LinkedHashMap<>();
        put(properties, WikidataTerms.COUNTRY, "country", "as a code of ISO 3166-1, or a name");
        put(properties, WikidataTerms.INCEPTION, "inception", "the year of founding or birth");
        put(properties, WikidataTerms.WEBSITE, "official website", "a URL or host; compared only");
        put(properties, WikidataTerms.PARENT, "parent organization", "what it belongs to");
        WikidataTerms.IDENTIFIERS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(id -> put(properties, id.getKey(), SCHEMES.getOrDefault(id.getValue(), id.getValue()), ""));
        return properties;
    }

    private static void put(Map<String, Term> properties, String id, String name, String description) {
        properties.put(id, new Term(id, name, description));
    }

    private static Map<String, Kind> typesByClass() {
        Map<String, Kind> types = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            types.put(Classes.root(kind), kind);
        }
        return types;
    }

    private static Term type(Kind kind) {
        String name = switch (kind) {
            case ORGANIZATION -> "organization";
            case PERSON -> "human";
            case COUNTRY -> "country";
            case TERRITORY -> "administrative territorial entity";
            case PLACE -> "human settlement";
            case EVENT -> "occurrence";
            case WORK -> "publication";
        };
        return new Term(Classes.root(kind), name, "");
    }

    @Override
    public String name() {
        return "Wikidata" + (index.snapshot().isEmpty() ? "" : ", snapshot of " + index.snapshot());
    }

    @Override
    public String identifierSpace() {
        return Wikidata.ENTITY;
    }

    @Override
    public String schemaSpace() {
        return Wikidata.DIRECT;
    }

    @Override
    public Index index() {
        return index;
    }

    @Override
    public Optional<String> qid(String id) {
        String qid = id.startsWith(identifierSpace())
                ? id.substring(identifierSpace().length())
                : id;
        return find(qid) < 0 ? Optional.empty() : Optional.of(qid);
    }

    /** The number of an item in the index; below 0 when it is not there. */
    private int find(String qid) {
        if (!qid.matches("Q[1-9][0-9]{0,8}")) {
            return -1;
        }
        long wanted = Long.parseLong(qid.substring(1)) << 32;
        int at = Arrays.binarySearch(byNumber, wanted);
        int place = at < 0 ? -at - 1 : at;
        boolean there = place < byNumber.length && byNumber[place] >>> 32 == wanted >>> 32;
        return there ? (int) byNumber[place] : -1;
    }

    @Override
    public Entity entity(String qid) {
        int entity = find(qid);
        return new Entity(
                qid,
                index.names().name(entities.firstName(entity)).text(),
                entities.description(entity),
                TYPES.values().stream()
                        .filter(kind -> kind.isIn(entities.kinds(entity)))
                        .map(SnapshotCatalogue::type)
                        .toList());
    }

    @Override
    public List<Term> types() {
        return Arrays.stream(Kind.values()).map(SnapshotCatalogue::type).toList();
    }

    @Override
    public List<Term> properties(String type) {
        return List.copyOf(PROPERTIES.values());
    }

    @Override
    public Optional<Kind> kind(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    @Override
    public boolean isOf(String qid, String type) {
        Kind kind = TYPES.get(type);
        int kinds = entities.kinds(find(qid));
        return kind == null || kinds == 0 || kind.isIn(kinds);
    }

    @Override
    public Optional<Clue> clue(String property) {
        return switch (property) {
            case WikidataTerms.COUNTRY -> Optional.of(Clue.of(Clue.Sort.COUNTRY));
            case WikidataTerms.INCEPTION, WikidataTerms.BIRTH -> Optional.of(Clue.of(Clue.Sort.YEAR));
            case WikidataTerms.WEBSITE -> Optional.of(Clue.of(Clue.Sort.WEBSITE));
            default ->
                Optional.ofNullable(WikidataTerms.IDENTIFIERS.get(property)).map(Clue::identifier);
        };
    }

    @Override
    public List<Value> values(String qid, String property) {
        int entity = find(qid);
        List<Value> values = new ArrayList<>();
        switch (property) {
            case WikidataTerms.COUNTRY -> {
                for (String code : Countries.text(entities.countries(entity)).split(" ", -1)) {
                    if (!code.isEmpty()) {
                        values.add(new Value.Text(code));
                    }
                }
            }
            case WikidataTerms.INCEPTION -> {
                if (entities.year(entity) != 0) {
                    values.add(new Value.Quantity(BigDecimal.valueOf(entities.year(entity))));
                }
            }
            case WikidataTerms.PARENT ->
                entities.parents(entity)
                        .forEach(parent -> values.add(new Value.Thing(
                                "Q" + parent,
                                qid("Q" + parent)
                                        .map(known -> entity(known).name())
                                        .orElse("Q" + parent))));
            default -> {
                String scheme = WikidataTerms.IDENTIFIERS.get(property);
                String value =
                        scheme == null ? null : entities.identifiers(entity).get(scheme);
                if (value != null) {
                    values.add(new Value.Text(value));
                }
            }
        }
        return values;
    }
}
