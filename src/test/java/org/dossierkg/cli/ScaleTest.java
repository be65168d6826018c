package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input in row 900,000 of 1,000,000. */
class ScaleTest {
    private static final int ROWS = 1_000_000;
    private static final int BAD = 900_000;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeTheMappings() throws IOException {
        Files.writeString(folder.resolve("mapping.ttl"), """
                PREFIX rml: <http://w3id.org/rml/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX ex: <http://example.org/>
                ex:map a rml:TriplesMap ;
                  rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "table.csv" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://example.org/{key}" ] ;
                  rml:predicateObjectMap [ rml:predicate ex:day ; rml:objectMap [ rml:reference "day" ; rml:datatype xsd:date ] ] ;
                  rml:predicateObjectMap [ rml:predicate ex:page ; rml:objectMap [ rml:reference "page" ; rml:termType rml:IRI ] ] .
                """);
        Files.writeString(folder.resolve("claims.ttl"), """
                PREFIX rml: <http://w3id.org/rml/>
                PREFIX dm: <https://w3id.org/dossier/mapping#>
                PREFIX dsr: <https://w3id.org/dossier/ontology#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX ex: <http://example.org/>
                ex:map a rml:TriplesMap ;
                  rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "claims.csv" ] ;
                    rml:referenceFormulation rml:CSV ; dm:key "key" ] ;
                  rml:subjectMap [ rml:template "http://example.org/{key}" ] ;
                  rml:predicateObjectMap [ rml:predicate dsr:founded ;
                    rml:objectMap [ rml:reference "day" ; rml:datatype dm:DateAsStated ] ;
                    dm:claim "http://example.org/claim/{key}" ;
                    dm:claimMap [ rml:predicateObjectMap [ rml:predicate dsr:status ;
                      rml:objectMap [ rml:template "https://w3id.org/dossier/ontology#{status}" ] ] ] ] ;
                  rml:predicateObjectMap [ rml:predicate ex:staff ;
                    rml:objectMap [ rml:reference "staff" ; rml:datatype xsd:integer ] ] .
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "k,2003-02-30,http://example.org/ | day: \"2003-02-30\" is not of type date; correct it or change the datatype",
                "k,2003-02-28,http://example.org/a b | page: \"http://example.org/a b\" is not an IRI; percent-encode what an IRI cannot hold, such as blanks",
                "k,2003-02-28 | page: the row ends before this column: it has 2 cells, the header 3; add the missing cells, empty ones too",
                "k,2003-02-28,a,b | page: the row goes on behind this last column: it has 4 cells, the header 3; put cells that hold a delimiter in quotes"
            })
    void aBadRowIsTheOnlyOneLeftOut(String row, String problem) throws IOException {
        write(row.getBytes(StandardCharsets.UTF_8));
        Path rejects = folder.resolve("rejects.csv");
        Path result = folder.resolve("out.nt");
        Cli cli = Cli.run(
                "convert", folder.resolve("mapping.ttl"), "-o", result, "--on-problem", "skip", "--rejects", rejects);
        assertEquals(
                folder.resolve("table.csv") + ":" + (BAD + 1) + ": error: " + problem + "\n"
                        + "1 error; their rows were left out\n1,000,000 rows read, 999,999 mapped, 1 refused\n",
                cli.err());
        assertEquals(Main.BAD_INPUT, cli.code());
        List<String> refused = Files.readAllLines(rejects);
        assertEquals(2, refused.size());
        assertTrue(refused.get(1).startsWith(folder.resolve("table.csv") + "," + (BAD + 1) + ","), refused.get(1));
        try (Stream<String> lines = Files.lines(result)) {
            assertEquals(2L * (ROWS - 1), lines.count());
        }
    }

    /** The mapping has a key, claims with a status, dates as stated and numbers, as dossiers have them. */
    @Test
    void eachBadClaimIsToldAtItsRow() throws IOException {
        String statuses = "write one of Stated, Quoted, Reported, Alleged, Believed, Inferred, Disputed";
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("k7,Stated,2003,5", "key: \"k7\" stands in line 8 already; give one of the two rows another key");
        bad.put(",Stated,2003,5", "key: is empty; give the row a key of its own");
        bad.put("s1,Sated,2003,5", "status: \"Sated\" is not a status; " + statuses);
        bad.put("s2,,2003,5", "status: is empty; " + statuses);
        bad.put(
                "d,Stated,2003-02-30,5",
                "day: \"2003-02-30\" is not a date; write a year 2003, a month 2003-02, a day 2003-02-28, or two of them"
                        + " with / between");
        bad.put("n,Stated,2003,five", "staff: \"five\" is not of type integer; correct it or change the datatype");
        Path table = folder.resolve("claims.csv");
        StringBuilder told = new StringBuilder();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(table))) {
            out.print("key,status,day,staff\n");
            Iterator<Map.Entry<String, String>> next = bad.entrySet().iterator();
            for (int row = 1; row <= ROWS; row++) {
                if (row >= BAD && next.hasNext()) {
                    Map.Entry<String, String> entry = next.next();
                    out.print(entry.getKey() + "\n");
                    told.append(table + ":" + (row + 1) + ": error: " + entry.getValue() + "\n");
                } else {
                    out.print("k" + row + ",Alleged,2003-02-28,5\n");
                }
            }
        }
        Path result = folder.resolve("out.nt");
        Cli cli = Cli.run("convert", folder.resolve("claims.ttl"), "-o", result, "--on-problem", "skip");
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(
                told + "6 errors; their rows were left out\n1,000,000 rows read, 999,994 mapped, 6 refused\n",
                cli.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "k,\"2003-02-28,http://example.org/ | day: a quote is opened here and never closed",
                "k,\"2003\"-02-28,http://example.org/ | day: text stands behind the closing quote"
            })
    void aBrokenQuoteIsToldAtItsCell(String row, String problem) throws IOException {
        write(row.getBytes(StandardCharsets.UTF_8));
        Path result = folder.resolve("never.nt");
        Cli cli = Cli.run("convert", folder.resolve("mapping.ttl"), "-o", result);
        assertEquals(Main.BAD_INPUT, cli.code());
        assertTrue(
                cli.err().startsWith(folder.resolve("table.csv") + ":" + (BAD + 1) + ": error: " + problem), cli.err());
        assertFalse(Files.exists(result));
    }

    @Test
    void aWrongEncodingIsToldAtItsByte() throws IOException {
        write("k,2003-02-28,http://example.org/é".getBytes(StandardCharsets.ISO_8859_1));
        Cli cli = Cli.run("convert", folder.resolve("mapping.ttl"), "-o", folder.resolve("never.nt"));
        assertEquals(Main.BAD_INPUT, cli.code());
        assertTrue(
                cli.err()
                        .startsWith(folder.resolve("table.csv") + ":" + (BAD + 1)
                                + ":33: error: is not UTF-8 from here on"),
                cli.err());
    }

    /** Writes the table, in which the row number {@link #BAD} stands on line {@code BAD + 1}. */
    private static void write(byte[] bad) throws IOException {
        byte[] good = "k,2003-02-28,http://example.org/\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("table.csv")))) {
            out.write("key,day,page\n".getBytes(StandardCharsets.UTF_8));
            for (int row = 1; row <= ROWS; row++) {
                out.write(row == BAD ? bad : good);
                if (row == BAD) {
                    out.write('\n');
                }
            }
        }
    }
}
