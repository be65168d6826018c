package org.dossierkg.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    Path folder;

    @TempDir
    Path other;

    private Dossier dossier;
    private Snapshot before;

    @BeforeEach
    void look() throws IOException {
        dossier = new Dossier(folder);
        Files.createDirectories(dossier.checks());
        write("table.csv", "key\n");
        write("checks/own.rq", "ASK {}");
        before = now();
    }

    @Test
    void nothingChangedWhenNoFileDid() {
        assertEquals(before, now());
    }

    @Test
    void aFileOfOtherLengthOrTimeIsAChangeAndSoIsOneMoreOrLess() throws IOException {
        Path check = dossier.checks().resolve("own.rq");
        Files.setLastModifiedTime(check, FileTime.fromMillis(0));
        assertNotEquals(before, now());
        write("checks/own.rq", "ASK { }");
        assertNotEquals(before, now());
        Files.delete(check);
        assertNotEquals(before, now());
        write("more.csv", "");
        assertNotEquals(before, now());
    }

    @Test
    void whatEditorsAndStoresKeepThereIsNoChange() throws IOException {
        Files.createDirectories(folder.resolve("store"));
        Files.createDirectories(folder.resolve(".git"));
        write("store/current", "generation-0001");
        write(".git/index", "");
        write(".~lock.table.csv#", "");
        write("table.csv~", "");
        assertEquals(before, now());
    }

    @Test
    void aTableOutsideOfTheFolderBelongsToItOnceTheMappingReadsIt() throws IOException {
        Path table = Files.writeString(other.resolve("table.csv"), "key\n1\n");
        DossierFiles files = new DossierFiles(dossier, Set.of());
        Snapshot without = files.now();
        Files.writeString(table, "key\n1\n2\n");
        assertEquals(without, files.now());

        write("mapping.ttl", """
                PREFIX rml: <http://w3id.org/rml/>
                [] a rml:TriplesMap ;
                  rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:root rml:MappingDirectory ; rml:path "%s" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "https://example.org/{key}" ; rml:class <https://example.org/C> ] .
                """.formatted(folder.relativize(table)));
        Snapshot with = files.now();
        assertNotEquals(without, with);
        Files.writeString(table, "key\n1\n2\n3\n");
        assertNotEquals(with, files.now());
    }

    private Snapshot now() {
        return Snapshot.of(dossier, Set.of(folder.resolve("store")));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
