package org.dossierkg.cli;

import java.util.function.Function;
import org.dossierkg.query.GraphFormat;
import org.dossierkg.query.ResultFormat;
import org.dossierkg.report.ProblemException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words for formats, so that a wrong one is wrong usage. */
final class Formats {
    private Formats() {}

    static final class OfResults implements ITypeConverter<ResultFormat> {
        @Override
        public ResultFormat convert(String word) {
            return known(word, ResultFormat::of);
        }
    }

    static final class OfGraphs implements ITypeConverter<GraphFormat> {
        @Override
        public GraphFormat convert(String word) {
            return known(word, GraphFormat::of);
        }
    }

    private static <F> F known(String word, Function<String, F> formats) {
        try {
            return formats.apply(word);
        } catch (ProblemException e) {
            throw new TypeConversionException(
                    e.problem().what() + "; " + e.problem().advice());
        }
    }
}
