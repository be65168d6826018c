package org.dossierkg.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount of memory, as {@code -Xmx} of Java has it: {@code 200m}.
 *
 * @param bytes at least 1
 */
record MemorySize(long bytes) {
    /** Reads a number with {@code k}, {@code m}, {@code g} or nothing behind it; each is 1,024 of the one before. */
    static final class Reader implements ITypeConverter<MemorySize> {
        private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})([kmg]?)");

        @Override
        public MemorySize convert(String value) {
            Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException("\"" + value + "\" is not a size; write one such as 200m or 1g");
            }
            int shift = 10 * ("kmg".indexOf(size.group(2)) + 1);
            return new MemorySize(
                    Long.parseLong(size.group(1)) << (size.group(2).isEmpty() ? 0 : shift));
        }
    }
}
