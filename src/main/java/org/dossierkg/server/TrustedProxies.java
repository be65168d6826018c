package org.dossierkg.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies whose word is taken for where a request comes from, and for how the client names this server: by the header
 * {@code Forwarded} (RFC 7239), or by {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port}. In a
 * request from anybody else these count for nothing.
 *
 * <p>Each proxy adds an address at the end of the list, and the client may begin it with what he likes. So the client is
 * the last address that is no trusted proxy. Where the two lists differ on that, one of them was made up, and the proxy
 * stands for the client.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {
    /** An address or the network of the addresses that begin with so many bits. */
    private static final Pattern NETWORK =
            Pattern.compile("(?:\\d+(?:\\.\\d+){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)(?:/\\d{1,3})?");

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;]*)");

    /** In brackets or not, with a port or not; never a name, which would have to be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("\"?(?:\\[([0-9a-fA-F:.]+)](?::\\d+)?"
            + "|(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?|([0-9a-fA-F]*:[0-9a-fA-F:.]*))\"?");

    private final InetAddressSet trusted = new InetAddressSet();
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    private TrustedProxies() {
        forwarded.setForwardedServerHeader(null);
        forwarded.setForwardedHttpsHeader(null);
        forwarded.setForwardedCipherSuiteHeader(null);
        forwarded.setForwardedSslSessionIdHeader(null);
    }

    /**
     * Some proxies.
     *
     * @param networks addresses and networks, such as {@code 10.0.0.5}, {@code 10.0.0.0/8} or {@code ::1}
     * @throws IllegalArgumentException when one is neither
     */
    public static TrustedProxies of(Collection<String> networks) {
        TrustedProxies proxies = new TrustedProxies();
        for (String network : networks) {
            if (!NETWORK.matcher(network).matches()) {
                throw new IllegalArgumentException("\"" + network + "\" is neither an address nor a network");
            }
            proxies.trusted.add(network);
        }
        return proxies;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)
                || !trusted.test(peer.getAddress())) {
            return request;
        }
        List<String> elements = request.getHeaders().getCSV(HttpHeader.FORWARDED, true);
        List<String> addresses = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false).stream()
                .map(TrustedProxies::address)
                .toList();
        List<String> ofElements =
                elements.stream().map(TrustedProxies::ofElement).toList();
        int client = client(addresses);
        int element = client(ofElements);
        boolean differ = client >= 0 && element >= 0 && !addresses.get(client).equals(ofElements.get(element));
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
        headers.remove(HttpHeader.FORWARDED);
        headers.remove(HttpHeader.X_FORWARDED_FOR);
        if (client >= 0 && !differ) {
            headers.put(HttpHeader.X_FORWARDED_FOR, addresses.get(client));
        }
        if (element >= 0 && !differ) {
            headers.put(HttpHeader.FORWARDED, elements.get(element));
        }
        Request told = new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
        return forwarded.customize(told, responseHeaders);
    }

    /** The place of the client among addresses, from 0; -1 when a proxy does not tell. */
    private int client(List<String> addresses) {
        int at = addresses.size() - 1;
        while (at > 0 && isTrusted(addresses.get(at))) {
            at--;
        }
        return at >= 0 && !addresses.get(at).isEmpty() ? at : -1;
    }

    private boolean isTrusted(String address) {
        try {
            return !address.isEmpty() && trusted.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String ofElement(String element) {
        Matcher client = FOR.matcher(element);
        return client.find() ? address(client.group(1).strip()) : "";
    }

    /** The address alone; empty when it is hidden, unknown or none. */
    private static String address(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return "";
        }
        return address.group(1) != null
                ? address.group(1)
                : address.group(2) != null ? address.group(2) : address.group(3);
    }
}
