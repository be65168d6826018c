package org.dossierkg.index;

import java.util.Map;

/** The properties of Wikidata that an index is made from. */
public final class WikidataTerms {
    public static final String INSTANCE_OF = "P31";
    public static final String SUBCLASS_OF = "P279";
    public static final String COUNTRY = "P17";
    public static final String ISO_CODE = "P297";
    public static final String INCEPTION = "P571";
    public static final String BIRTH = "P569";
    public static final String WEBSITE = "P856";
    public static final String PARENT = "P749";
    public static final String SHORT_NAME = "P1813";

    /** Identifiers, by the scheme that they are indexed under. */
    public static final Map<String, String> IDENTIFIERS =
            Map.of("P1278", "lei", "P213", "isni", "P6782", "ror", "P946", "isin", "P236", "issn", ISO_CODE, "iso");

    private WikidataTerms() {}

    /** A value of a property goes into the draft; what no index needs is passed over. */
    static void add(Draft draft, String property, String value, Classes classes) {
        switch (property) {
            case INSTANCE_OF -> classes.kinds(value).forEach(draft::kind);
            case COUNTRY -> classes.code(value).ifPresent(draft::country);
            case INCEPTION, BIRTH -> draft.inception(value);
            case WEBSITE -> draft.website(value);
            case PARENT -> draft.parent(value);
            case SHORT_NAME -> draft.name(value, "", CandidateName.Role.ACRONYM);
            default -> {
                String scheme = IDENTIFIERS.get(property);
                if (scheme != null) {
                    draft.identifier(scheme, value);
                }
            }
        }
        if (property.equals(ISO_CODE)) {
            draft.country(value);
            draft.kind(Kind.COUNTRY);
        }
    }
}
