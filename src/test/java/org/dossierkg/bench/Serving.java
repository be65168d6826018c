package org.dossierkg.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.query.Names;
import org.dossierkg.server.Endpoint;
import org.dossierkg.server.Settings;
import org.dossierkg.server.Site;
import org.dossierkg.store.FixedDataset;

/** A process that serves a file at {@code /sparql} until it is ended: as dossier does, or as Fuseki does by itself. */
final class Serving {
    private Serving() {}

    /**
     * Serves, and says so in a line.
     *
     * @param arguments {@code dossier} or {@code fuseki}, a file of triples, and a port
     */
    public static void main(String... arguments) {
        JenaSystem.init();
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, arguments[1]));
        int port = Integer.parseInt(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments[0].equals("fuseki")) {
            FusekiServer server =
                    FusekiServer.create().port(port).add("/sparql", data).build();
            server.start();
            out.println("serving");
            server.join();
        } else {
            Site site = new Site("", "", Map.of(), List.of(), Names.of("http://example.org/"), Instant.EPOCH);
            DatasetGraph fixed = FixedDataset.of(data);
            Settings settings = Settings.standard().withPort(port).withRunning(2 * Servers.MOST_CONNECTIONS);
            Endpoint endpoint = Endpoint.start(settings, () -> fixed, site);
            out.println("serving");
            endpoint.join();
        }
    }
}
