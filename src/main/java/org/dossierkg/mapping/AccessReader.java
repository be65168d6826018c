package org.dossierkg.mapping;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.dossierkg.source.Compression;
import org.dossierkg.source.Input;
import org.dossierkg.source.Inputs;
import org.dossierkg.vocab.Csvw;
import org.dossierkg.vocab.Rml;

/** Reads what a logical source reads from: a path, standard input, or an address in the network. */
final class AccessReader {
    private final MappingGraph mapping;
    private final Inputs inputs;
    private final Path directory;

    /** @param directory the mapping's own */
    AccessReader(MappingGraph mapping, Inputs inputs, Path directory) {
        this.mapping = mapping;
        this.inputs = inputs;
        this.directory = directory;
    }

    /** The input that a logical source names. */
    Input read(Node source, Node access) {
        Place place = place(source, access);
        Input input = input(place, access);
        Node declared = access.isLiteral() ? null : mapping.one(access, Rml.COMPRESSION);
        return declared == null ? input : input.packed(compression(access, declared));
    }

    /** What the input is called inside its dossier: the path as the mapping writes it. */
    String name(Node source, Node access) {
        String name = place(source, access).name();
        return Inputs.isUrl(name) ? name.substring(name.lastIndexOf('/') + 1) : name;
    }

    private Place place(Node source, Node access) {
        if (access.isLiteral()) {
            return new Place(access.getLiteralLexicalForm(), source, Rml.SOURCE);
        }
        Node distribution = mapping.one(access, DCAT.distribution.asNode());
        for (Place place : new Place[] {
            at(access, Rml.PATH),
            at(access, Csvw.URL),
            at(access, DCAT.downloadURL.asNode()),
            at(distribution == null ? access : distribution, DCAT.downloadURL.asNode())
        }) {
            if (!place.name().isEmpty()) {
                return place;
            }
        }
        throw mapping.problem(access, Rml.PATH, "has no rml:path", "name the file of the table");
    }

    private Place at(Node node, Node property) {
        Node value = mapping.one(node, property);
        return new Place(value == null ? "" : MappingGraph.lexical(value), node, property);
    }

    private Input input(Place place, Node access) {
        try {
            if (place.name().equals(Inputs.STANDARD_INPUT)) {
                return inputs.standardInput();
            }
            if (Inputs.isUrl(place.name())) {
                return fetched(place);
            }
            Path path = place.name().startsWith("file:")
                    ? Path.of(URI.create(place.name()))
                    : folder(access).resolve(place.name());
            Input input = Input.of(path);
            if (!Files.exists(input.file())) {
                throw mapping.problem(
                        place.node(),
                        place.property(),
                        "\"" + place.name() + "\" is not there",
                        "put the table at " + input.file() + " or correct the path");
            }
            return input;
        } catch (IOException e) {
            throw mapping.problem(
                    place.node(),
                    place.property(),
                    "\"" + place.name() + "\" cannot be read: " + e.getMessage(),
                    "try again, or save it as a file and name that");
        } catch (InvalidPathException e) {
            throw mapping.problem(
                    place.node(), place.property(), "\"" + place.name() + "\" is not a path", "correct it");
        } catch (IllegalArgumentException e) {
            throw mapping.problem(
                    place.node(), place.property(), "\"" + place.name() + "\" is not an address", "correct it");
        }
    }

    private Input fetched(Place place) throws IOException {
        if (!inputs.network()) {
            throw mapping.problem(
                    place.node(),
                    place.property(),
                    "\"" + place.name() + "\" is in the network, which is not allowed",
                    "add --allow-network, or save it as a file and name that");
        }
        return inputs.fetched(URI.create(URI.create(place.name()).toASCIIString()));
    }

    private Path folder(Node access) {
        Node root = access.isLiteral() ? null : mapping.one(access, Rml.ROOT);
        if (root == null || root.equals(Rml.MAPPING_DIRECTORY)) {
            return directory;
        }
        return root.isLiteral() ? Path.of(root.getLiteralLexicalForm()) : inputs.directory();
    }

    private Compression compression(Node access, Node declared) {
        String name = MappingGraph.lexical(declared);
        return switch (name.startsWith(Rml.NS) ? name.substring(Rml.NS.length()) : name) {
            case "none" -> Compression.NONE;
            case "gzip", "targz" -> Compression.GZIP;
            case "tarxz" -> Compression.XZ;
            case "zip" -> Compression.ZIP;
            default ->
                throw mapping.problem(
                        access,
                        Rml.COMPRESSION,
                        MappingGraph.name(declared) + " is no compression of RML",
                        "leave it out; gzip, bzip2, xz, Zstandard, zip and tar are told by their content");
        };
    }

    /** A name with the place in the mapping where it stands. */
    private record Place(String name, Node node, Node property) {}
}
