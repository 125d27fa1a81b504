package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.AppTest;
import org.stigar.app.LogCapture;

/** Whatever breaks: its reader gets a page in their language with an id, the log that id, and neither gets the message. */
@AppTest
class FaultsTest {

    private static final String SECRET = "lavskrika@example.org";
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}\\b");

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private LogCapture log;

    /** Not before the app is there: one that starts closes what listened. */
    @BeforeEach
    void listen() {
        log = new LogCapture();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "handler,            sv, Felet är vårt",
        "handler,            en, The fault is ours",
        "page,               sv, Felet är vårt",
        "page,               en, The fault is ours",
        "filter,             sv, Felet är vårt",
        "filter,             en, The fault is ours",
        "filter-and-page,    sv, Felet är vårt",
        "filter-and-page,    en, The fault is ours",
        "error,              sv, Felet är vårt",
        "status,             sv, Felet är vårt",
    })
    void endInAPageWithAnId(String what, String language, String words) throws Exception {
        HttpResponse<String> answer = get("/faults/" + what, language);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"" + language + "\"", words);
        assertTold(answer);
    }

    @Test
    void keepTheFrameOfAPage() throws Exception {
        assertThat(get("/faults/page", "sv").body())
                .contains("<title>Det gick inte · Stigar</title>", "<footer>")
                .containsOnlyOnce("<html");
    }

    @ParameterizedTest
    @CsvSource({"handler", "json", "filter"})
    void endInAProblemForPrograms(String what) throws Exception {
        HttpResponse<String> answer = get("/api/v1/faults/" + what, "sv");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:stigar:fault:");
        assertTold(answer);
    }

    /** What has left cannot be taken back; it must not look whole. */
    @Test
    void breakAnAnswerOffThatHasBegun() {
        assertThatThrownBy(() -> get("/faults/begun", "sv")).isInstanceOf(IOException.class);
        assertThat(log.lines()).noneMatch(line -> line.contains(SECRET));
    }

    private void assertTold(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(SECRET);
        Matcher id = ID.matcher(answer.body());
        assertThat(id.find()).isTrue();
        assertThat(log.lines())
                .as("the log has the id")
                .anyMatch(line -> line.contains("fault " + id.group()))
                .as("and no message")
                .noneMatch(line -> line.contains(SECRET));
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html,application/json;q=0.9")
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        BrokenPages brokenPages() {
            return new BrokenPages();
        }

        @Bean
        BrokenApi brokenApi() {
            return new BrokenApi();
        }

        /** Breaks before the page, or when the error page is to be shown. */
        @Bean
        FilterRegistrationBean<Filter> brokenFilter() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                String path = ((HttpServletRequest) request).getRequestURI();
                if (path.contains("faults/filter") && request.getDispatcherType() == DispatcherType.REQUEST) {
                    request.setAttribute("stigar.test", path.endsWith("-and-page") ? "broken" : "");
                    throw new IllegalStateException(SECRET);
                }
                if (path.equals("/error") && "broken".equals(request.getAttribute("stigar.test"))) {
                    throw new IllegalStateException(SECRET);
                }
                chain.doFilter(request, response);
            });
            filter.setName("brokenFilter");
            filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
            return filter;
        }
    }

    @Controller
    static class BrokenPages {

        @GetMapping("/faults/handler")
        @PreAuthorize("permitAll()")
        String handler() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/faults/error")
        @PreAuthorize("permitAll()")
        String error() {
            throw new StackOverflowError(SECRET);
        }

        @GetMapping("/faults/status")
        @PreAuthorize("permitAll()")
        void status(HttpServletResponse response) throws IOException {
            response.sendError(500, SECRET);
        }

        @GetMapping("/faults/page")
        @PreAuthorize("permitAll()")
        String page(Model model) {
            model.addAttribute("broken", new BrokenPerson());
            return "faults/broken";
        }

        @GetMapping("/faults/begun")
        @PreAuthorize("permitAll()")
        void begun(HttpServletResponse response) throws IOException {
            response.setContentType("text/html");
            response.getOutputStream().write("half a page".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            response.flushBuffer();
            throw new IllegalStateException(SECRET);
        }
    }

    @RestController
    static class BrokenApi {

        @GetMapping("/api/v1/faults/handler")
        @PreAuthorize("permitAll()")
        String handler() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/api/v1/faults/json")
        @PreAuthorize("permitAll()")
        BrokenPerson json() {
            return new BrokenPerson();
        }
    }

    /** Somebody whose name cannot be had, neither by a page nor by JSON. */
    public static final class BrokenPerson {

        private final List<String> names = List.of();

        /** Returns what there is not. */
        public String getName() {
            if (names.isEmpty()) {
                throw new IllegalStateException(SECRET);
            }
            return names.get(0);
        }
    }
}
