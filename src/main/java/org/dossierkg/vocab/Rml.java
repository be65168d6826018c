package org.dossierkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of RML-Core and RML-IO ({@code http://w3id.org/rml/}) that a mapping is read by. */
public final class Rml {
    public static final String NS = "http://w3id.org/rml/";

    public static final Node TRIPLES_MAP = term("TriplesMap");
    public static final Node BASE_IRI = term("baseIRI");

    public static final Node LOGICAL_SOURCE = term("logicalSource");
    public static final Node SOURCE = term("source");
    public static final Node ROOT = term("root");
    public static final Node PATH = term("path");
    public static final Node MAPPING_DIRECTORY = term("MappingDirectory");
    public static final Node CURRENT_WORKING_DIRECTORY = term("CurrentWorkingDirectory");
    public static final Node REFERENCE_FORMULATION = term("referenceFormulation");
    public static final Node CSV = term("CSV");
    public static final Node JSON_PATH = term("JSONPath");
    public static final Node ITERATOR = term("iterator");
    public static final Node ENCODING = term("encoding");
    public static final Node COMPRESSION = term("compression");
    public static final Node NULL = term("null");

    public static final Node SUBJECT_MAP = term("subjectMap");
    public static final Node SUBJECT = term("subject");
    public static final Node CLASS = term("class");
    public static final Node PREDICATE_OBJECT_MAP = term("predicateObjectMap");
    public static final Node PREDICATE_MAP = term("predicateMap");
    public static final Node PREDICATE = term("predicate");
    public static final Node OBJECT_MAP = term("objectMap");
    public static final Node OBJECT = term("object");
    public static final Node GRAPH_MAP = term("graphMap");
    public static final Node GRAPH = term("graph");
    public static final Node DEFAULT_GRAPH = term("defaultGraph");

    public static final Node CONSTANT = term("constant");
    public static final Node REFERENCE = term("reference");
    public static final Node TEMPLATE = term("template");
    public static final Node TERM_TYPE = term("termType");
    public static final Node IRI = term("IRI");
    public static final Node URI = term("URI");
    public static final Node UNSAFE_IRI = term("UnsafeIRI");
    public static final Node UNSAFE_URI = term("UnsafeURI");
    public static final Node BLANK_NODE = term("BlankNode");
    public static final Node LITERAL = term("Literal");
    public static final Node LANGUAGE = term("language");
    public static final Node LANGUAGE_MAP = term("languageMap");
    public static final Node DATATYPE = term("datatype");
    public static final Node DATATYPE_MAP = term("datatypeMap");

    public static final Node PARENT_TRIPLES_MAP = term("parentTriplesMap");
    public static final Node JOIN_CONDITION = term("joinCondition");
    public static final Node CHILD = term("child");
    public static final Node CHILD_MAP = term("childMap");
    public static final Node PARENT = term("parent");
    public static final Node PARENT_MAP = term("parentMap");

    private Rml() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
