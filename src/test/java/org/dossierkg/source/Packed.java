package org.dossierkg.source;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small packed files for tests. */
final class Packed {
    /** Opens a stream that packs into another. */
    interface Packing {
        OutputStream into(OutputStream out) throws IOException;
    }

    private Packed() {}

    static byte[] gzip(byte[] bytes) throws IOException {
        return with(GZIPOutputStream::new, bytes);
    }

    static byte[] bzip2(byte[] bytes) throws IOException {
        return with(BZip2CompressorOutputStream::new, bytes);
    }

    static byte[] zstd(byte[] bytes) throws IOException {
        return with(ZstdOutputStream::new, bytes);
    }

    static byte[] xz(byte[] bytes) throws IOException {
        return with(out -> new XZOutputStream(out, new LZMA2Options()), bytes);
    }

    /** A zip of files with these names, of which each holds its name's number as a table. */
    static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(table(name));
            }
        }
        return out.toByteArray();
    }

    /** A tar of such files. */
    static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(table(name).length);
                tar.putArchiveEntry(entry);
                tar.write(table(name));
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] table(String name) {
        return name.endsWith("/") ? new byte[0] : ("file\n" + name + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(Packing packing, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.into(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
