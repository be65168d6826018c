package org.dossierkg.server;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.dossierkg.server.BodyLimit.Arrived;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Refuses a request whose fields cannot be read: all that is behind it may take them for granted. */
final class WellFormed extends Handler.Wrapper {
    /** Fields of an address or a form, since Jetty compares each to each of the same name. */
    static final int FIELDS = 1_000;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^;\"\\s]+)");
    private static final String FORM = "query=%7B";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String charset = charset(request);
        if (!charset.isEmpty() && !isOfAscii(charset)) {
            String named = StringUtils.truncate(charset, 20);
            return refuse(415, "the body is in \"" + named + "\"; send it in UTF-8", response, callback);
        }
        Arrived body = Request.as(request, Arrived.class);
        if (body != null && isForm(request) && body.count('&') >= FIELDS) {
            return refuse(400, "the form has more than " + FIELDS + " fields; send fewer", response, callback);
        }
        String wrong = wrong(request.getHttpURI().getQuery());
        return wrong == null ? super.handle(request, response, callback) : refuse(400, wrong, response, callback);
    }

    private static boolean isForm(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Empty when the request does not say. */
    private static String charset(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        Matcher charset = CHARSET.matcher(type == null ? "" : type);
        return charset.find() ? charset.group(1) : "";
    }

    /** Whether a form in it can be read at all. */
    private static boolean isOfAscii(String charset) {
        try {
            return Arrays.equals(FORM.getBytes(charset), FORM.getBytes(StandardCharsets.US_ASCII));
        } catch (UnsupportedEncodingException e) {
            return false;
        }
    }

    private static @Nullable String wrong(@Nullable String query) {
        if (query == null) {
            return null;
        }
        if (StringUtils.countMatches(query, '&') >= FIELDS) {
            return "the address has more than " + FIELDS + " fields; send fewer";
        }
        return query.indexOf('%') < 0 || isWritten(query)
                ? null
                : "the address has a broken escape; write each byte of UTF-8 as %00 to %FF, and % as %25";
    }

    /** Whether all escapes are of two digits, and together of UTF-8. */
    private static boolean isWritten(String query) {
        ByteBuffer bytes = ByteBuffer.allocate(query.length() / 3);
        try {
            for (int at = query.indexOf('%'); at >= 0; at = query.indexOf('%', at)) {
                int end = at;
                for (; end < query.length() && query.charAt(end) == '%'; end += 3) {
                    bytes.put((byte) HexFormat.fromHexDigits(query, end + 1, end + 3));
                }
                StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
                bytes.clear();
                at = end;
            }
            return true;
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static boolean refuse(int status, String text, Response response, Callback callback) {
        PlainErrors.send(status, text, response, callback);
        return true;
    }
}
