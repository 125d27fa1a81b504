package org.stigar.app.hooks.send;

import java.net.URI;
import java.util.Locale;

/**
 * An address that {@link Targets} has let through.
 *
 * @param address http or https with a host, without user and fragment, in ASCII
 */
public record Target(URI address) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Returns the host's name in lower case. */
    String host() {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    boolean isSecure() {
        return address.getScheme().equalsIgnoreCase("https");
    }

    int port() {
        return address.getPort() > 0 ? address.getPort() : isSecure() ? HTTPS : HTTP;
    }

    /** Returns what stands in the first line of a request. */
    String path() {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** Shows nothing: the addresses of chats hold secrets. */
    @Override
    public String toString() {
        return "a target";
    }
}
