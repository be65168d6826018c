package org.dossierkg.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --rdf}: true for 1.1. */
final class RdfVersion implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String version) {
        return switch (version) {
            case "1.1" -> true;
            case "1.2" -> false;
            default ->
                throw new TypeConversionException("\"" + version + "\" is not a version of RDF; write 1.1 or 1.2");
        };
    }
}
