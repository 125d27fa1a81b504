package org.stigar.app.pages;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the organisation's people reach this server. Links in letters are built from it and never from a request, whose
 * {@code Host} anybody can choose.
 *
 * @param address scheme, host and port, such as {@code https://stigar.example.org}; {@code STIGAR_ADDRESS} sets it
 */
@ConfigurationProperties("stigar")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI address) {

    public PublicAddress {
        if (address.getHost() == null
                || !(address.getScheme().equals("http") || address.getScheme().equals("https"))) {
            throw new IllegalArgumentException(
                    "stigar.address must be http or https with a host, such as https://stigar.example.org");
        }
    }

    /** Returns the address of a page. */
    public URI link(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a page's path begins with a slash");
        }
        return address.resolve(path);
    }

    /** Returns whether people come over https, so that cookies and headers can insist on it. */
    public boolean isSecure() {
        return address.getScheme().equals("https");
    }
}
