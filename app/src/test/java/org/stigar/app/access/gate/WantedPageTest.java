package org.stigar.app.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WantedPageTest {

    @Test
    void leadsToThePageThatWasWantedOnce() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/trails");
        request.setQueryString("unit=a%20b");
        WantedPage.remember(request);

        assertThat(WantedPage.take(request)).isEqualTo("/trails?unit=a%20b");
        assertThat(WantedPage.take(request)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "/\\evil.example", "https://evil.example/", "/a\r\nSet-Cookie: a=b", "/å"})
    void leadsToNoOtherServer(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        WantedPage.remember(request);

        assertThat(WantedPage.take(request)).isEqualTo("/");
    }

    @Test
    void makesNoSessionToFindOutThatNothingWasWanted() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

        assertThat(WantedPage.take(request)).isEqualTo("/");
        assertThat(request.getSession(false)).isNull();
    }
}
