package org.dossierkg.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A version of RDF to write. */
enum RdfVersion {
    /** Without triple terms: claims become {@code rdf:Statement}. */
    RDF_1_1,

    /** With triple terms: claims are reifiers. */
    RDF_1_2;

    static final class Reader implements ITypeConverter<RdfVersion> {
        @Override
        public RdfVersion convert(String version) {
            return switch (version) {
                case "1.1" -> RDF_1_1;
                case "1.2" -> RDF_1_2;
                default ->
                    throw new TypeConversionException("\"" + version + "\" is not a version of RDF; write 1.1 or 1.2");
            };
        }
    }
}
