package org.dossierkg.mapping;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invents mappings and tables with all kinds of term maps and of cells; the same from the same seed. */
final class RandomMapping {
    private static final String PREFIXES = """
            PREFIX rml: <http://w3id.org/rml/>
            PREFIX dm: <https://w3id.org/dossier/mapping#>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX ex: <http://example.org/>
            """;

    private static final List<String> COLUMNS = List.of("a", "b", "c", "status", "date", "tag");

    private static final List<String> TEXTS = List.of(
            "x",
            "7",
            "X y",
            "Müller & Söhne",
            "北京 市",
            "北京\u3000市",
            "a\u00a0b",
            "n\u0149n",
            "e\u0301",
            "🏭",
            "\u200fאב",
            "say \"so\"",
            "\"",
            "back\\slash",
            "two\nlines",
            "cr\r\nlf",
            "tab\t",
            "\u0007",
            "a, b",
            " padded ",
            "%41",
            "http://example.org/p?q=1",
            "http://example.org/ä",
            "http://example.org/a b",
            "https://e.org",
            "HTTP://E.org/",
            "http://e.org/%zz",
            "urn:x:y",
            "a:b",
            "..",
            "/x/../y",
            "a#b",
            "x@y",
            "{x}",
            "http://w3id.org/rml/defaultGraph",
            "urn:x-arq:DefaultGraph",
            "http://www.w3.org/2001/XMLSchema#integer",
            "http://www.w3.org/2001/XMLSchema#string");

    private static final List<String> SEVERAL = List.of(
            "x;y", "x; x ;", ";;", " ;ä", "a;;b", "\u3000p\u3000;\u2003q", "1980;1981-02;", "en;de", "3;4;five");

    private static final List<String> NUMBERS_AND_DATES = List.of(
            "1980",
            "0000",
            "1980-02",
            "1980-13",
            "1980-02-29",
            "1981-02-29",
            "2003-05-23",
            "2022-06/2022-12",
            "2022-12/2022-06",
            "12",
            "+12",
            "-3",
            "1.50",
            "1e3",
            ".5",
            "true",
            "0",
            "1980-05-31",
            "19800");

    private static final List<String> TAGS = List.of("en", "de-AT", "DE-at", "zh-hans", "deu", "not a tag", "x");

    private static final List<String> STATUSES = List.of("Stated", "Stated", "Alleged", "Reported", "Nonsense");

    private final Random random;
    private final String claims;

    /** @param claims whether triples can be claims */
    RandomMapping(long seed, boolean claims) {
        random = new Random(seed);
        this.claims = claims ? "dm:claim " : "";
    }

    /** A mapping of {@code table.csv}, in Turtle. */
    String mapping() {
        String maps = IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(number -> triplesMap("ex:map" + number))
                .collect(Collectors.joining("\n"));
        return PREFIXES + maps + """

                ex:claim a dm:ClaimMap ; rml:predicateObjectMap
                  [ rml:predicate dsr:status ; rml:objectMap [ rml:template "https://w3id.org/dossier/ontology#{status}" ] ] ,
                  [ rml:predicate dsr:source ; rml:objectMap [ rml:template "source/{c}" ; dm:separator ";" ] ] .
                ex:dated a dm:ClaimMap ; rml:predicateObjectMap
                  [ rml:predicate dsr:asOf ; rml:objectMap [ rml:reference "date" ; rml:datatype dm:DateAsStated ] ] ,
                  [ rml:predicate dsr:saidBy, ex:by ; rml:objectMap [ rml:reference "b" ] ] .
                """;
    }

    /** A table with a header. */
    String table(int rows) {
        return String.join(",", COLUMNS) + "\n"
                + IntStream.range(0, rows).mapToObj(row -> row()).collect(Collectors.joining());
    }

    private String row() {
        return COLUMNS.stream().map(this::cell).collect(Collectors.joining(",", "", chance(2) ? "\n" : "\r\n"));
    }

    private String cell(String column) {
        if (chance(6)) {
            return chance(2) ? "" : "\"\"";
        }
        List<String> usual = switch (column) {
            case "status" -> STATUSES;
            case "date" -> NUMBERS_AND_DATES;
            case "tag" -> TAGS;
            case "c" -> SEVERAL;
            default -> TEXTS;
        };
        String text = pick(chance(5) ? pick(List.of(TEXTS, SEVERAL, NUMBERS_AND_DATES, TAGS)) : usual);
        boolean quoted =
                chance(4) || text.matches("(?s).*[\",\r\n].*") || !text.strip().equals(text);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String triplesMap(String name) {
        StringBuilder map = new StringBuilder(name)
                .append(" rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path \"table.csv\" ] ;")
                .append(" rml:referenceFormulation rml:CSV ] ;\n  rml:subjectMap [ ")
                .append(chance(8) ? "rml:termType rml:BlankNode" : chance(5) ? expression() + blank() : iri())
                .append(chance(2) ? " ; rml:class ex:A, ex:B" : "")
                .append(graphs())
                .append(" ]");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            map.append(" ;\n  rml:predicateObjectMap [ ").append(property()).append(" ]");
        }
        return map.append(" .").toString();
    }

    private String property() {
        String property = several("rml:predicate ex:p", () -> "rml:predicateMap [ " + iri() + " ]") + " ; "
                + several("rml:object \"o\"@en, ex:o", () -> "rml:objectMap [ " + object() + " ]") + graphs();
        if (claims.isEmpty() || chance(3)) {
            return property;
        }
        return property + " ; " + claims + "\"" + pick(List.of("claim/{a}", "http://example.org/{a}-{b}")) + "\""
                + pick(List.of("", " ; dm:claimMap ex:claim", " ; dm:claimMap ex:claim, ex:dated"));
    }

    /** Usually one map; sometimes constants, sometimes both. */
    private String several(String constants, Supplier<String> map) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> constants;
            case 2 -> constants + " ; " + map.get();
            case 3 -> map.get() + " ; " + map.get();
            default -> map.get();
        };
    }

    private String graphs() {
        return switch (random.nextInt(9)) {
            case 0 -> " ; rml:graph ex:g";
            case 1 -> " ; rml:graph ex:g, rml:defaultGraph";
            case 2 -> " ; rml:graphMap [ " + iri() + " ]";
            case 3 -> " ; rml:graphMap [ " + iri() + " ] ; rml:graph ex:h";
            default -> "";
        };
    }

    private String iri() {
        return expression() + " ; rml:termType rml:"
                + pick(List.of("IRI", "IRI", "IRI", "UnsafeIRI", "URI", "UnsafeURI"));
    }

    private static String blank() {
        return " ; rml:termType rml:BlankNode";
    }

    private String object() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> iri();
            case 2 -> expression() + blank();
            case 3 -> expression() + " ; rml:language \"" + pick(List.of("en", "de-at", "zh-Hant")) + "\"";
            case 4 -> expression() + " ; rml:languageMap [ rml:reference \"tag\"" + separator() + " ]";
            case 5 ->
                expression() + " ; rml:datatypeMap [ rml:"
                        + pick(List.of(
                                "template \"http://www.w3.org/2001/XMLSchema#{tag}\"",
                                "reference \"b\"",
                                "constant xsd:integer"))
                        + " ]";
            case 6 -> "rml:reference \"date\"" + separator() + " ; rml:datatype dm:DateAsStated";
            case 7 ->
                "rml:reference \"date\"" + separator() + " ; rml:datatype "
                        + pick(List.of(
                                "xsd:integer",
                                "xsd:decimal",
                                "xsd:double",
                                "xsd:date",
                                "xsd:boolean",
                                "xsd:gYear",
                                "xsd:string",
                                "ex:own"));
            default -> expression() + " ; rml:termType rml:Literal";
        };
    }

    private String expression() {
        return (chance(3)
                        ? "rml:reference \"" + pick(COLUMNS) + "\""
                        : "rml:template \""
                                + pick(List.of(
                                        "http://example.org/{a}",
                                        "http://example.org{a}",
                                        "{a}",
                                        "{a}:{b}",
                                        "x{a}:{b}",
                                        "id/{a}/{c}",
                                        "urn:x:{a}",
                                        "ftp://h/{a}",
                                        "http://example.org/{a}#{b}-{c}",
                                        "say \\\"{a}\\\" {c}{b}",
                                        "http://{tag}.example.org/",
                                        "http://example.org/x#{date}",
                                        "fixed"))
                                + "\"")
                + separator();
    }

    private String separator() {
        return chance(3) ? " ; dm:separator \"" + pick(List.of(";", ";", "; ", "x")) + "\"" : "";
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
