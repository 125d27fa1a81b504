package org.stigar.app.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says from which address a request comes, and whether by https: what the proxies say that the operator named, and nobody
 * else. Of a chain of proxies the last address that is none of them counts: those before it anybody can make up.
 */
final class ClientAddressFilter extends OncePerRequestFilter {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";

    private final List<IpAddressMatcher> proxies;

    ClientAddressFilter(List<String> proxies) {
        this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trusted = isProxy(request.getRemoteAddr());
        chain.doFilter(trusted ? new Forwarded(request, clientOf(request)) : request, response);
    }

    private String clientOf(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        List<String> said = Collections.list(request.getHeaders(FOR)).stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .toList();
        for (int i = said.size() - 1; i >= 0 && isProxy(client); i--) {
            if (!isAddress(said.get(i))) {
                return client;
            }
            client = said.get(i);
        }
        return client;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** A name would be looked up. */
    private static boolean isAddress(String text) {
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") && text.length() <= 45;
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final @Nullable String scheme;

        Forwarded(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            this.scheme = request.getHeader(PROTO);
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public String getScheme() {
            return isSecure() ? "https" : super.getScheme();
        }

        @Override
        public boolean isSecure() {
            return "https".equals(scheme) || super.isSecure();
        }
    }
}
