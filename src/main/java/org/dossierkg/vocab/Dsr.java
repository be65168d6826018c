package org.dossierkg.vocab;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ontology ({@code ontology/dossier.ttl}) that the program itself writes or reads. */
public final class Dsr {
    public static final String NS = "https://w3id.org/dossier/ontology#";

    public static final Node CLAIM = term("Claim");
    public static final Node SOURCE = term("Source");
    public static final Node ORGANIZATION = term("Organization");

    public static final Node ABOUT = term("about");
    public static final Node STATUS = term("status");
    public static final Node FLAG = term("flag");
    public static final Node ROW = term("row");
    public static final Node SCORE = term("score");
    public static final Node METHOD = term("method");
    public static final Node REVIEWER = term("reviewer");
    public static final Node REVIEWED_ON = term("reviewedOn");
    public static final Node ORIGIN = term("origin");
    public static final Node SNAPSHOT = term("snapshot");
    public static final Node EVIDENCE = term("evidence");
    public static final Node CONTRIBUTION = term("contribution");
    public static final Node ABSENT_FROM = term("absentFrom");
    public static final Node SAID_BY = term("saidBy");
    public static final Node AS_OF = term("asOf");
    public static final Node EARLIEST = term("earliest");
    public static final Node LATEST = term("latest");
    public static final Node LOCATOR = term("locator");

    public static final Node STATED = term("Stated");
    public static final Node INFERRED = term("Inferred");
    public static final Node DISPUTED = term("Disputed");

    /** The statuses that a claim can have, from surest to most doubtful. */
    public static final List<Node> STATUSES =
            List.of(STATED, term("Quoted"), term("Reported"), term("Alleged"), term("Believed"), INFERRED, DISPUTED);

    private Dsr() {}

    /** The term with this local name; whether the ontology has it is not looked up. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
