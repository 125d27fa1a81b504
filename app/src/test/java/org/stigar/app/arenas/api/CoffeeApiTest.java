package org.stigar.app.arenas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

@AppTest
class CoffeeApiTest {

    private static final String BASE = "/api/v1/arenas/coffee";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Coffees coffees;

    private PersonId ann = new PersonId("nobody");

    @BeforeEach
    void settle(TestInfo info) {
        Neighbourhood village = new Neighbourhood(app, CoffeeApiTest.class);
        ann = village.person(
                "Ann " + info.getTestMethod().orElseThrow().getName()
                        + Integer.toUnsignedString(info.getDisplayName().hashCode()),
                "Delivery");
    }

    @Test
    void joinsReadsBackAndLeaves() {
        assertThat(send(HttpMethod.GET, BASE, "")).bodyJson().isLenientlyEqualTo("{\"choice\":null,\"coffees\":[]}");

        String choice = "{\"size\":\"PAIRS\",\"cadence\":\"WEEKLY\",\"wishes\":[\"FUNCTION\"]}";
        assertThat(send(HttpMethod.PUT, BASE, choice)).bodyJson().isLenientlyEqualTo("{\"choice\":" + choice + "}");
        assertThat(coffees.findChoice(ann)).isPresent();

        assertThat(send(HttpMethod.DELETE, BASE, "")).hasStatus(204);
        assertThat(coffees.findChoice(ann)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PUT; ''; ''; 422",
                "PUT; ''; {\"size\":\"PAIRS\",\"cadence\":\"DAILY\"}; 422",
                "PUT; ''; {\"size\":\"PAIRS\",\"cadence\":\"WEEKLY\",\"wishes\":[\"AGE\"]}; 422",
                "PUT; ''; {\"size\"; 400",
                "POST; /17/answer; {\"answer\":\"PERHAPS\"}; 422",
                "POST; /17/answer; {\"answer\":\"MET\"}; 404",
                "POST; /x/answer; {\"answer\":\"MET\"}; 404"
            })
    void refusesWhatItCannotTake(String method, String path, String body, int status) {
        assertThat(send(HttpMethod.valueOf(method), BASE + path, body)).hasStatus(status);
        assertThat(coffees.findChoice(ann)).isEmpty();
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return browser.perform(request(method, path)
                .with(Visitors.member(ann))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
