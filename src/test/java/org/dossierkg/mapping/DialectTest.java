package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.source.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the CSVW dialects that a mapping can declare. */
class DialectTest {
    static {
        JenaSystem.init();
    }

    @TempDir
    private Path folder;

    @Test
    void delimiterAndQuoteAreFollowed() throws IOException {
        assertEquals(List.of("1 a;b'c"), map("id;name\n1;'a;b''c'\n", "csvw:delimiter \";\" ; csvw:quoteChar \"'\""));
        assertEquals(List.of("1 \"a"), map("id\tname\n1\t\"a\n", "csvw:delimiter \"\\t\" ; csvw:quoteChar \"\""));
    }

    @Test
    void aBackslashCanStandBeforeAQuote() throws IOException {
        assertEquals(List.of("1 a\"b,c", "2 d,e"), map("id,name\n1,\"a\\\"b,c\"\n2,d\\,e\n", "csvw:doubleQuote false"));
    }

    @Test
    void linesAboveTheHeaderAreSkippedAndCounted() throws IOException {
        assertEquals(
                List.of(
                        "1 a",
                        "t.csv:5: error: name: the row ends before this column:"
                                + " it has 1 cells, the header 2; add the missing cells, empty ones too"),
                map("A \"report\n\nid,name\n1,a\n2\n", "csvw:skipRows 2"));
        assertEquals(List.of("1 a"), map("#\nid,name\n#x\n1,a\n", "csvw:commentPrefix \"#\""));
    }

    @Test
    void onlyTheFirstRowOfALongHeaderNamesColumns() throws IOException {
        assertEquals(List.of("1 a"), map("id,name\nnumber,text\n1,a\n", "csvw:headerRowCount 2"));
    }

    @Test
    void aTableWithoutAHeaderIsReadByTheNamesOfItsSchemaOrByNumbers() throws IOException {
        String schema = "csvw:tableSchema [ csvw:column ( [ csvw:name \"id\" ] [ csvw:name \"name\" ] ) ]";
        assertEquals(List.of("1 a", "2 b"), map("1,a\n2,b\n", "csvw:header false ; " + schema));
        assertEquals(List.of("1 a"), map("1,a\n", "csvw:headerRowCount 0 ; " + schema));
        assertEquals(List.of(), map("", "csvw:header false ; " + schema));
        Files.writeString(folder.resolve("t.csv"), "1,a\n2,b\n");
        assertEquals(
                List.of("1 a", "2 b"),
                Tables.map(
                        folder,
                        "rml:source [ rml:path \"t.csv\" ; csvw:dialect [ csvw:header false ] ]",
                        "_col.1",
                        "_col.2",
                        Access.files()));
    }

    @Test
    void blanksAroundCellsAreTrimmedOnlyWhenDeclared() throws IOException {
        String table = "id , name\n1 , \" a, b \" \n";
        assertEquals(List.of("1 a, b"), map(table, "csvw:trim true"));
        assertEquals(List.of("1  a "), map("id,name\n1, a \n", "csvw:trim false"));
    }

    @Test
    void whatCannotBeFollowedIsToldAtItsPlace() throws IOException {
        assertEquals(
                List.of("mapping.ttl:5:63: error: csvw:delimeter is no property of a dialect; its properties are"
                        + " delimiter, header, trim, doubleQuote, encoding …"),
                map("id,name\n", "csvw:delimeter \";\""));
        told("csvw:delimiter \"||\"", "csvw:delimiter \"||\" is not one character; write one");
        told("csvw:trim \"start\"", "csvw:trim \"start\" is not followed; write true or false");
        told("csvw:skipRows -1", "csvw:skipRows \"-1\" is not a number of rows; write 0, 1, 2 …");
        told(
                "csvw:lineTerminators \";\"",
                "csvw:lineTerminators has a line end that cannot be read; write \\n, \\r\\n or \\r");
        told("csvw:skipInitialSpace true", "csvw:skipInitialSpace is not followed; write csvw:trim true");
        told(
                "csvw:header false ; csvw:headerRowCount 1",
                "csvw:header disagrees with csvw:headerRowCount 1; keep one of them");
        told(
                "csvw:header false ; csvw:tableSchema [ csvw:column ( [ csvw:datatype \"x\" ] ) ]",
                "the column has no name; write csvw:name");
    }

    @Test
    void harmlessDeclarationsAreTaken() throws IOException {
        assertEquals(
                List.of("1 a"),
                map(
                        "id,name\r\n1,a\r\n",
                        "csvw:lineTerminators ( \"\\r\\n\" \"\\n\" ) ; csvw:header true ; csvw:skipBlankRows true"));
    }

    @Test
    void nullWordsStandForNoValue() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id,name\n1,NULL\n2,n/a\n3,\n4,null\n");
        assertEquals(
                List.of("4 null"),
                Tables.map(folder, "rml:source [ rml:path \"t.csv\" ; rml:null \"NULL\", \"n/a\" ]", Access.files()));
        assertEquals(
                List.of("1 NULL", "4 null"),
                Tables.map(folder, "rml:source \"t.csv\" ; rml:null \"n/a\"", Access.files()));
    }

    private void told(String dialect, String what) throws IOException {
        List<String> problems = map("id,name\n1,a\n", dialect);
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(what, problems.get(0).replaceFirst("^mapping.ttl:5:\\d+: error: ", ""));
    }

    private List<String> map(String table, String dialect) throws IOException {
        Files.writeString(folder.resolve("t.csv"), table);
        return Tables.map(
                folder, "rml:source [ rml:path \"t.csv\" ; csvw:dialect [ " + dialect + " ] ]", Access.files());
    }
}
