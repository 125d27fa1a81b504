package org.stigar.app.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClientAddressFilterTest {

    private final ClientAddressFilter filter = new ClientAddressFilter(List.of("10.0.0.0/8", "fd00::1"));

    @Test
    void takesAProxyThatWasNamedAtItsWord() throws Exception {
        HttpServletRequest seen = seen("10.1.2.3", "198.51.100.7", "https");

        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
    }

    @Test
    void changesNothingForAStranger() throws Exception {
        HttpServletRequest seen = seen("203.0.113.9", "127.0.0.1", "https");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isFalse();
    }

    @Test
    void believesNothingThatTheClientPutBeforeTheProxysWord() throws Exception {
        assertThat(seen("10.1.2.3", "127.0.0.1, 198.51.100.7", "http").getRemoteAddr())
                .isEqualTo("198.51.100.7");
    }

    @Test
    void goesThroughAChainOfProxies() throws Exception {
        assertThat(seen("10.1.2.3", "127.0.0.1, 198.51.100.7, fd00::1, 10.9.9.9", "http")
                        .getRemoteAddr())
                .isEqualTo("198.51.100.7");
    }

    @Test
    void staysWithTheProxyWhereItsWordIsNoAddress() throws Exception {
        assertThat(seen("10.1.2.3", "evil.example", "http").getRemoteAddr()).isEqualTo("10.1.2.3");
        assertThat(seen("10.1.2.3", "", "http").getRemoteAddr()).isEqualTo("10.1.2.3");
    }

    @Test
    void trustsNobodyByDefault() throws Exception {
        HttpServletRequest seen = seen(new ClientAddressFilter(List.of()), "127.0.0.1", "198.51.100.7", "https");

        assertThat(seen.getRemoteAddr()).isEqualTo("127.0.0.1");
        assertThat(seen.isSecure()).isFalse();
    }

    private HttpServletRequest seen(String from, String forwardedFor, String proto)
            throws ServletException, IOException {
        return seen(filter, from, forwardedFor, proto);
    }

    private static HttpServletRequest seen(ClientAddressFilter filter, String from, String forwardedFor, String proto)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", proto);
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest(), "the request goes on");
    }
}
