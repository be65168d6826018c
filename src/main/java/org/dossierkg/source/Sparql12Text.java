package org.dossierkg.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.lang.SyntaxVarScope;
import org.apache.jena.sparql.lang.sparql_12.javacc.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_12.javacc.ParseException;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12TokenManager;
import org.dossierkg.source.QueryTokens.NotPlain;

/**
 * The text of a query as Jena's lexer of SPARQL 1.2 reads it: into buffers no larger than needed, and up to an end that is
 * told without a stack trace. For a short query, either costs as much as the reading.
 */
final class Sparql12Text extends Reader {
    private static final int LARGEST_BUFFER = 4_096;

    private final Reader text;

    private Sparql12Text(String text) {
        this.text = new StringReader(text);
    }

    /**
     * Parses a query.
     *
     * @param empty makes queries to be filled, with their base IRI and their prefixes
     * @throws QueryException with the parser's message
     */
    static Query parse(Supplier<Query> empty, String text) {
        Query query;
        try {
            query = parsed(empty.get(), new QueryTokens(text));
        } catch (NotPlain | QueryException e) {
            query = parsed(empty.get(), lexer(text)); // which knows the place of what is wrong
        }
        SyntaxVarScope.check(query);
        return query;
    }

    private static SPARQLParser12TokenManager lexer(String text) {
        int buffer = Math.min(text.length() + 2, LARGEST_BUFFER); // one character is read beyond the end
        return new SPARQLParser12TokenManager(new JavaCharStream(new Sparql12Text(text), 1, 1, buffer));
    }

    private static Query parsed(Query query, SPARQLParser12TokenManager tokens) {
        SPARQLParser12 parser = new SPARQLParser12(tokens);
        query.setSyntax(Syntax.syntaxSPARQL_12);
        query.setStrict(true);
        parser.setQuery(query);
        try {
            parser.QueryUnit();
            return query;
        } catch (VirtualMachineError | NotPlain e) {
            throw e;
        } catch (ParseException | JenaException | Error e) {
            throw new QueryException(e.getMessage(), e);
        }
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = text.read(buffer, from, length);
        if (read < 0) {
            throw new End();
        }
        return read;
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** What the lexer catches at the end, once or twice a query. */
    private static final class End extends IOException {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // nothing is written
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
