package org.dossierkg.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/** Tells hosts of the internet from those of the network that the server stands in. */
final class PublicAddress {
    private PublicAddress() {}

    /**
     * Makes sure that a host's name does not lead to a machine nearby. Whoever allows an address as such, or
     * {@code localhost}, means that machine.
     *
     * @throws IOException when it does, or is not known
     */
    static void check(URI service) throws IOException {
        String host = String.valueOf(service.getHost());
        boolean named = host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+");
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (!named && isNearby(address)) {
                throw new IOException("its name leads to an address that is not public");
            }
        }
    }

    static boolean isNearby(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64; // RFC 6598
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC; // RFC 4193
        return shared
                || unique
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
