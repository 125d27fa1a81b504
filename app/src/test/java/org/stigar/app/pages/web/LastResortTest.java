package org.stigar.app.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.ModelAndView;

class LastResortTest {

    private final LastResort lastResort = new LastResort(new Faults(new SecureRandom()));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void tellsTheReaderAnIdAndTheLogWhereAndNobodyWhat() {
        Exception fault = new IllegalStateException("ann@example.org", new IllegalArgumentException("bob@example.org"));

        ModelAndView page = resolve("/trails", fault);

        String id = String.valueOf(page.getModel().get("errorId"));
        assertThat(page.getViewName()).isEqualTo("pages/error");
        assertThat(page.getStatus()).hasToString("500 INTERNAL_SERVER_ERROR");
        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(logged())
                .contains(id, "IllegalStateException", "caused by java.lang.IllegalArgumentException", "LastResortTest")
                .doesNotContain("@example.org");
    }

    @Test
    void answersProgramsWithAProblem() throws Exception {
        resolve("/api/v1/trails", new IllegalStateException("ann@example.org"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"status\":500", "urn:stigar:fault:")
                .doesNotContain("@example.org");
    }

    @Test
    void leavesRefusalsToTheGate() {
        assertThat(lastResort.resolveException(
                        new MockHttpServletRequest("GET", "/trails"), response, null, new AccessDeniedException("no")))
                .isNull();
        assertThat(log.list).isEmpty();
    }

    private ModelAndView resolve(String page, Exception fault) {
        return Objects.requireNonNull(
                lastResort.resolveException(new MockHttpServletRequest("GET", page), response, null, fault),
                "a fault has an answer");
    }

    private String logged() {
        assertThat(log.list).hasSize(1);
        return log.list.get(0).getFormattedMessage();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Faults.class);
    }
}
