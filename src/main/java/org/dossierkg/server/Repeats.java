package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.server.AnswerCache.Kept;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that came before, letter for letter, and was answered from memory then: at once, by the thread that
 * read it. Any other request gets a thread of its own, since what answers it may take its time.
 */
final class Repeats extends Handler.Wrapper {
    /** Characters of requests. */
    private static final long LARGEST = 1 << 20;

    private final Supplier<DatasetGraph> current;
    private final Generations generations;
    private final AnswerCache answers;
    private final Counter remembered;
    private final Cache<Asked, Answered> known = Caffeine.newBuilder()
            .executor(Runnable::run) // a thread that is woken costs more than the work
            .maximumWeight(LARGEST)
            .weigher((Asked asked, Answered answered) -> asked.characters())
            .build();

    /** @param current is asked by a thread that must not wait */
    Repeats(Supplier<DatasetGraph> current, Generations generations, AnswerCache answers, Counter remembered) {
        this.current = current;
        this.generations = generations;
        this.answers = answers;
        this.remembered = remembered;
    }

    /** All that a GET says; two that say the same of the same data have the same answer. */
    private record Asked(String uri, HttpFields headers) {
        static Asked of(Request request) {
            return new Asked(request.getHttpURI().asString(), request.getHeaders());
        }

        int characters() {
            return uri.length()
                    + headers.stream()
                            .mapToInt(field -> field.getName().length()
                                    + String.valueOf(field.getValue()).length())
                            .sum();
        }
    }

    private record Answered(AnswerKey key, HttpFields headers, boolean compressed) {}

    /** Answers the like of this request from now on, as it is just being answered, as long as the answer is kept. */
    void learn(HttpServletRequest request, AnswerKey key, boolean compressed) {
        ServletContextRequest asked = ServletContextRequest.getServletContextRequest(request);
        if (HttpMethod.GET.is(asked.getMethod())) {
            HttpFields.Mutable headers =
                    HttpFields.build(asked.getServletContextResponse().getHeaders());
            headers.remove(HttpHeader.DATE).remove("Fuseki-Request-Id");
            known.put(Asked.of(asked), new Answered(key, headers.asImmutable(), compressed));
        }
    }

    /** Counts an answer that was known. */
    void count() {
        remembered.increment();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answered answered =
                Endpoint.SPARQL.equals(request.getHttpURI().getPath()) && HttpMethod.GET.is(request.getMethod())
                        ? known.getIfPresent(Asked.of(request))
                        : null;
        byte[] body = answered == null ? null : body(answered);
        if (answered == null || body == null) {
            getServer().getThreadPool().execute(() -> PlainErrors.pass(getHandler(), request, response, callback));
            return true;
        }
        count();
        response.getHeaders().add(answered.headers);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private byte @Nullable [] body(Answered answered) {
        Kept kept = answered.key.generation() == generations.of(current.get()) ? answers.find(answered.key) : null;
        byte[] body = kept == null ? new byte[0] : answered.compressed ? kept.compressed() : kept.body();
        return body.length == 0 ? null : body;
    }
}
