import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import reactor.core.scheduler.Schedulers;

/** Maps by CARML as its own command line does: streaming, and writing on a second thread. */
final class Main {
    private Main() {}

    /** @param arguments the mapping, the folder of its tables, the file to write */
    public static void main(String... arguments) throws IOException {
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
                .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(arguments[0])))
                .fileResolver(Path.of(arguments[1]))
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            RDFWriter writer = Rio.createWriter(RDFFormat.NTRIPLES, out);
            writer.startRDF();
            mapper.map()
                    .publishOn(Schedulers.boundedElastic())
                    .doOnNext(writer::handleStatement)
                    .blockLast();
            writer.endRDF();
        }
    }
}
