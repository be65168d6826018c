package org.dossierkg.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
    private static final byte[] TEXT = "key,name\n1,中国\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFileIsUnpackedWhateverItIsCalled() throws IOException {
        for (byte[] packed :
                new byte[][] {TEXT, Packed.gzip(TEXT), Packed.bzip2(TEXT), Packed.zstd(TEXT), Packed.xz(TEXT)}) {
            assertEquals(new String(TEXT, UTF_8), read(Input.of(write("table.csv", packed))));
        }
    }

    @Test
    void allMembersOfAFileAreRead() throws IOException {
        assertEquals("ab", read(Input.of(write("a.gz", twice(Packed.gzip(bytes("a")), Packed.gzip(bytes("b")))))));
        assertEquals("ab", read(Input.of(write("a.bz2", twice(Packed.bzip2(bytes("a")), Packed.bzip2(bytes("b")))))));
        assertEquals("ab", read(Input.of(write("a.zst", twice(Packed.zstd(bytes("a")), Packed.zstd(bytes("b")))))));
        assertEquals("ab", read(Input.of(write("a.xz", twice(Packed.xz(bytes("a")), Packed.xz(bytes("b")))))));
    }

    @Test
    void onlyAFileThatIsNotPackedIsPlain() throws IOException {
        assertTrue(Input.of(write("a.csv", TEXT)).plain().isPresent());
        assertFalse(Input.of(write("a.csv", Packed.gzip(TEXT))).plain().isPresent());
        assertFalse(Input.of(write("a.zip", Packed.zip("a.csv"))).plain().isPresent());
    }

    @Test
    void theOnlyFileOfAnArchiveIsRead() throws IOException {
        assertEquals(
                "file\nin/a.csv\n", read(Input.of(write("a.zip", Packed.zip("in/", "in/a.csv", "__MACOSX/._a.csv")))));
        assertEquals("file\na.csv\n", read(Input.of(write("a.tar", Packed.tar("a.csv")))));
        assertEquals("file\na.csv\n", read(Input.of(write("a.tar.gz", Packed.gzip(Packed.tar("a.csv"))))));
        assertEquals("file\na.csv\n", read(Input.of(write("a.tar.xz", Packed.xz(Packed.tar("a.csv"))))));
    }

    @Test
    void aFileInsideAnArchiveIsReadByItsName() throws IOException {
        write("a.zip", Packed.zip("a.csv", "in/b.csv"));
        write("a.tar", Packed.tar("a.csv", "in/b.csv"));
        assertEquals("file\nin/b.csv\n", read(Input.of(folder.resolve("a.zip!/in/b.csv"))));
        assertEquals("file\nin/b.csv\n", read(Input.of(folder.resolve("a.tar!/in/b.csv"))));
    }

    @Test
    void anArchiveOfSeveralFilesNamesThem() throws IOException {
        Path zip = write("a.zip", Packed.zip("a.csv", "in/b.csv"));
        assertEquals(
                zip + ": error: is an archive of 2 files: a.csv, in/b.csv; name one: a.zip!/a.csv",
                problem(Input.of(zip)));
        assertEquals(
                zip + ": error: has no file \"b.csv\"; its files are in/b.csv, a.csv",
                problem(Input.of(folder.resolve("a.zip!/b.csv"))));
        Path empty = write("empty.zip", Packed.zip());
        assertEquals(empty + ": error: is an archive without a file; put the table into it", problem(Input.of(empty)));
        Path plain = write("a.csv", TEXT);
        assertEquals(
                plain + ": error: is no archive; leave out what stands behind it: !/b.csv",
                problem(Input.of(folder.resolve("a.csv!/b.csv"))));
    }

    @Test
    void aFileThatBreaksOffIsToldAsThat() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        byte[][] cut = {
            Packed.gzip(noise),
            Packed.bzip2(noise),
            Packed.zstd(noise),
            Packed.xz(noise),
            Packed.zip("a"),
            Packed.tar("a")
        };
        List<String> formats = List.of("gzip", "bzip2", "Zstandard", "xz", "zip", "tar");
        for (int i = 0; i < cut.length; i++) {
            int length = formats.get(i).equals("tar") ? 514 : cut[i].length / 2;
            Path file = write("a.packed", Arrays.copyOf(cut[i], length));
            assertEquals(
                    file + ": error: its " + formats.get(i)
                            + " data breaks off before its end; get the file anew; it was not copied whole",
                    problem(Input.of(file)));
        }
    }

    @Test
    void damagedBytesAreTold() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        for (byte[] packed :
                new byte[][] {Packed.gzip(noise), Packed.bzip2(noise), Packed.zstd(noise), Packed.xz(noise)}) {
            packed[packed.length / 2] ^= 0x55;
            Path file = write("a.packed", packed);
            assertTrue(problem(Input.of(file)).contains(" data is damaged: "), problem(Input.of(file)));
        }
        byte[] zip = Packed.zip("a.csv");
        int directory = new String(zip, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        zip[directory + 16] ^= 0x55;
        Path file = write("a.zip", zip);
        assertEquals(
                file + ": error: its zip data is damaged: the checksum is another;"
                        + " get the file anew, or unpack it by hand",
                problem(Input.of(file)));
    }

    @Test
    void whatIsDeclaredHolds() throws IOException {
        Path plain = write("a.csv", TEXT);
        assertEquals(
                plain
                        + ": error: is plain text, not gzip as the mapping declares; correct rml:compression or leave it out",
                problem(Input.of(plain).packed(Compression.GZIP)));
        byte[] packed = Packed.gzip(TEXT);
        try (InputStream in =
                Input.of(write("a.gz", packed)).packed(Compression.NONE).open()) {
            assertTrue(Arrays.equals(packed, in.readAllBytes()));
        }
    }

    @Test
    void aMissingFileAndAFolderAreTold() {
        Path none = folder.resolve("none.csv");
        assertEquals(none + ": error: no such file; create it or correct the name", problem(Input.of(none)));
        assertEquals(
                folder + ": error: cannot be read: Is a directory; check the file and its rights",
                problem(Input.of(folder)));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String read(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String problem(Input input) {
        return assertThrows(ProblemException.class, () -> read(input)).problem().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] twice(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.write(second);
        return out.toByteArray();
    }
}
