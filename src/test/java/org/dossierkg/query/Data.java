package org.dossierkg.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;

/** The data that the tests of this room share, and short ways to read and write. */
final class Data {
    static final String BASE = "https://w3id.org/dossier/norinco/";
    static final Names NAMES = Names.of(BASE);

    static {
        JenaSystem.init();
    }

    private Data() {}

    /** An excerpt of the bundled dossier. */
    static DatasetGraph norinco() {
        return RDFParser.source("src/test/resources/query/norinco.ttl")
                .lang(Lang.TURTLE)
                .toDatasetGraph();
    }

    static DatasetGraph parsed(String text, GraphFormat format) {
        return RDFParser.fromString(text, lang(format))
                .errorHandler(ErrorHandlerFactory.errorHandlerSimple()) // odd texts are meant, and not worth a warning
                .toDatasetGraph();
    }

    static String written(DatasetGraph data, GraphFormat format, boolean rdf11) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(format, rdf11, NAMES.prefixes()).write(data, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String streamed(DatasetGraph data, GraphFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(format, false, NAMES.prefixes()).stream(data, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String answer(DatasetGraph data, String sparql, ResultFormat format) {
        return answer(data, Question.of(sparql, NAMES), Answer.in(format, NAMES));
    }

    static String answer(DatasetGraph data, Question question, Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.write(data, question, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Lang lang(GraphFormat format) {
        return switch (format) {
            case TURTLE -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case NT -> Lang.NTRIPLES;
            case NQ -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD11;
            case RDFXML -> Lang.RDFXML;
        };
    }
}
