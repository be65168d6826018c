package org.dossierkg.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossierkg.query.Export;
import org.dossierkg.query.GraphFormat;

/**
 * A description that is made for programs; people see its Turtle.
 *
 * @param path its address, without the extension of a representation
 * @param introduction what it is for
 * @param prefixes that shorten IRIs
 */
record GraphDocument(String path, String title, String introduction, Graph content, Map<String, String> prefixes)
        implements Document {
    private static final Template PAGE = Template.of("""
            <h1>{{title}}</h1>
            <p class="lead">{{introduction}}</p>
            <p>{{forms}}</p>
            <pre><code>{{turtle}}</code></pre>
            """);

    @Override
    public Page page() {
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        new Export(GraphFormat.TURTLE, false, prefixes).write(content, turtle);
        return new Page(
                200,
                title,
                PAGE.fill(Map.of(
                        "title",
                        title,
                        "introduction",
                        introduction,
                        "forms",
                        Parts.forms(path),
                        "turtle",
                        turtle.toString(StandardCharsets.UTF_8))));
    }

    @Override
    public DatasetGraph graph() {
        return DatasetGraphFactory.wrap(content);
    }
}
