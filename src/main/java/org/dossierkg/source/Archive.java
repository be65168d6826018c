package org.dossierkg.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dossierkg.report.Near;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** A zip or tar archive, of which one file is read. */
final class Archive {
    private static final int BUFFER = 1 << 16;

    private final Input input;

    Archive(Input input) {
        this.input = input;
    }

    /** The bytes of the file that the input means. */
    InputStream zipped() {
        String format = Compression.ZIP.word();
        return Unpacking.start(input, format, () -> {
            ZipFile zip = zip();
            try {
                List<String> names = new ArrayList<>();
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    note(entry, names);
                }
                ZipArchiveEntry entry = zip.getEntry(wanted(names));
                if (!zip.canReadEntryData(entry)) {
                    throw problem(
                            "\"" + entry.getName() + "\" is encrypted or packed in a rare way", "unpack it by hand");
                }
                return new BufferedInputStream(
                        new Checked(zip.getInputStream(entry), entry.getCrc(), entry.getSize()), BUFFER) {
                    @Override
                    public void close() throws IOException {
                        zip.close();
                    }
                };
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        });
    }

    private ZipFile zip() throws IOException {
        try {
            return ZipFile.builder().setPath(input.file()).get();
        } catch (IOException e) {
            // it starts as a zip does, so what is missing is the directory at its end
            EOFException end = new EOFException(e.getMessage());
            end.initCause(e);
            throw end;
        }
    }

    /**
     * The bytes of the file that the input means.
     *
     * @param opened opens the tar archive from its start; the archive is passed through once to see what it holds
     */
    InputStream tarred(Unpacking.Step<InputStream> opened) {
        return Unpacking.start(input, "tar", () -> {
            List<String> names = new ArrayList<>();
            try (TarArchiveInputStream tar = new TarArchiveInputStream(opened.run())) {
                for (ArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    note(entry, names);
                }
            }
            String wanted = wanted(names);
            TarArchiveInputStream tar = new TarArchiveInputStream(opened.run());
            ArchiveEntry entry = tar.getNextEntry();
            while (!entry.getName().equals(wanted)) {
                entry = tar.getNextEntry();
            }
            return new BufferedInputStream(tar, BUFFER);
        });
    }

    /** Passes over folders and what macOS puts beside each file. */
    private static void note(ArchiveEntry entry, List<String> names) {
        String name = entry.getName();
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (!entry.isDirectory() && !file.startsWith("._") && !file.equals(".DS_Store")) {
            names.add(name);
        }
    }

    private String wanted(List<String> names) {
        String entry = input.entry();
        if (!entry.isEmpty() && !names.contains(entry)) {
            throw problem("has no file \"" + entry + "\"", "its files are " + Near.listed(entry, names));
        }
        if (entry.isEmpty() && names.isEmpty()) {
            throw problem("is an archive without a file", "put the table into it");
        }
        if (entry.isEmpty() && names.size() > 1) {
            throw problem(
                    "is an archive of " + names.size() + " files: " + Near.listed("", names),
                    "name one: " + input.name().getFileName() + "!/" + names.get(0));
        }
        return entry.isEmpty() ? names.get(0) : entry;
    }

    private ProblemException problem(String what, String advice) {
        return new ProblemException(Problem.error(Position.of(input.file()), what, advice));
    }
}
