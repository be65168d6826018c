package org.dossierkg.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code dossier serve} in a process of its own, which takes updates from whoever has the token.
 *
 * @param process of the server
 * @param url of its first page
 * @param operations the address of its port of operations, ending in {@code /}
 * @param log what it prints
 */
public record ServedProcess(Process process, String url, String operations, Path log) implements AutoCloseable {
    public static final String TOKEN = "a token for the data of the siege";

    private static final Pattern SERVING = Pattern.compile("serving (http://\\S+/) ");
    private static final Pattern OPERATIONS = Pattern.compile("operations at (http://\\S+?)/?:? ");

    /**
     * Starts a server, and returns when it serves.
     *
     * @param program how {@code dossier} is run by Java
     * @param heap as {@code -Xmx} has it
     * @param folder for its log and token
     * @param options of {@code dossier serve}, after those for free ports and for updates
     */
    public static ServedProcess start(List<String> program, String heap, Path folder, String... options)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("server.log");
        Path token = Files.writeString(folder.resolve("server.token"), TOKEN);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(program);
        command.addAll(
                List.of("serve", "--port", "0", "--ops-port", "0", "--allow-update", "--token-file", token.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive()) {
            String printed = Files.readString(log);
            Matcher serving = SERVING.matcher(printed);
            Matcher operating = OPERATIONS.matcher(printed);
            if (serving.find() && operating.find()) {
                return new ServedProcess(process, serving.group(1), operating.group(1) + "/", log);
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the server did not start; see " + log + ": " + Files.readString(log));
    }

    /** Puts a ring of nodes with their numbers into it, and a text that a regular expression cannot let go of. */
    public void fill(int nodes) throws InterruptedException {
        String ring = IntStream.range(0, nodes)
                .mapToObj(i -> String.format("ex:n%d ex:next ex:n%d ; ex:p %d .", i, (i + 1) % nodes, i))
                .collect(Collectors.joining("\n"));
        String text = "ex:n0 ex:text \"" + "a".repeat(40) + "b\" .";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "update"))
                .headers("Content-Type", "application/sparql-update", "Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString("PREFIX ex: <http://example.org/> INSERT DATA {" + ring + text + "}"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        for (int tries = 0; tries < 20; tries++) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 204) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(100); // a server that is cold takes longer than it may, and breaks off
            }
        }
        throw new IllegalStateException("the data were not taken; see " + log);
    }

    /** The lines of its log in which the virtual machine says that memory was exhausted. */
    public List<String> exhausted() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("OutOfMemoryError")).toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
