package org.dossierkg.server;

/**
 * How long one answer of the SPARQL service may be. One that would be longer is refused and not cut.
 *
 * @param rows of a SELECT, or triples of a CONSTRUCT or DESCRIBE
 * @param bytes before compression
 * @param spool how many bytes are kept back before the first is sent; what fails until then is told by a status, and
 *     what fails later by a broken transfer
 * @param cache how many bytes of answers are kept for those who ask the same again; 0 keeps none
 */
public record AnswerLimits(long rows, long bytes, int spool, long cache) {
    /** A million rows, 256 MiB, 1 MiB kept back, 64 MiB of answers kept. */
    public static AnswerLimits standard() {
        return new AnswerLimits(1_000_000, 256L << 20, 1 << 20, 64L << 20);
    }

    public AnswerLimits withRows(long other) {
        return new AnswerLimits(other, bytes, spool, cache);
    }

    public AnswerLimits withBytes(long other) {
        return new AnswerLimits(rows, other, spool, cache);
    }

    public AnswerLimits withSpool(int other) {
        return new AnswerLimits(rows, bytes, other, cache);
    }

    public AnswerLimits withCache(long other) {
        return new AnswerLimits(rows, bytes, spool, other);
    }

    HttpError tooManyRows() {
        return new HttpError(413, "the answer has more than " + rows + " rows; ask for less, for instance with LIMIT");
    }

    HttpError tooManyBytes() {
        return new HttpError(
                413, "the answer has more than " + bytes + " bytes; ask for less, for instance with LIMIT");
    }
}
