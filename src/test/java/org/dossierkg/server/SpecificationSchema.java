package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** A JSON schema of the specification of the Reconciliation API. */
final class SpecificationSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    private SpecificationSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema.
     *
     * @param name such as {@code 0.2/manifest}
     */
    static SpecificationSchema of(String name) {
        String version = name.substring(0, name.indexOf('/'));
        ObjectNode json = read(name);
        json.remove("$schema"); // names no version, which the library wants to know
        json.remove("$id");
        json.path("properties").fieldNames();
        if (json.path("properties") instanceof ObjectNode properties) {
            properties.remove("authentication"); // refers to a schema of another site
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7,
                builder -> builder.schemaLoaders(loaders -> loaders.add(location -> () -> open(version + "/"
                        + location.toString().replaceFirst("^.*/", "").replaceFirst("\\.json.*$", "")))));
        return new SpecificationSchema(
                factory.getSchema(SchemaLocation.of("https://spec.test/" + name + ".json"), json));
    }

    private static InputStream open(String name) {
        InputStream in = SpecificationSchema.class.getResourceAsStream("/reconciliation/" + name + ".json");
        if (in == null) {
            throw new IllegalArgumentException("no schema " + name);
        }
        return in;
    }

    private static ObjectNode read(String name) {
        try (InputStream in = open(name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as JSON, which the schema has been found to allow. */
    JsonNode valid(String text) {
        JsonNode json = json(text);
        assertEquals(Set.of(), schema.validate(json), text);
        return json;
    }

    boolean allows(String text) {
        return schema.validate(json(text)).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
