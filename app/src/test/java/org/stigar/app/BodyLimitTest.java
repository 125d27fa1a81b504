package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @ParameterizedTest
    @CsvSource({
        "/trails, 1048576, 200",
        "/trails, 1048577, 413",
        "/admin/imports, 1048577, 200",
        "/admin/imports/people, 1048577, 200",
        "/admin/importsx, 1048577, 413",
    })
    void letsOnlyImportsBeLarge(String path, int bytes, int status) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContent(new byte[bytes]);

        new BodyLimit().doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }

    @Test
    void refusesABodyThatDoesNotSayItsLength() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/trails");
        request.addHeader("Transfer-Encoding", "chunked");

        new BodyLimit().doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(411);
    }
}
