package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;

/** Where people come over https, by a proxy; and what the management port tells whom. */
@AppTest
@TestPropertySource(properties = {"stigar.address=https://stigar.example.org", "stigar.proxies=10.0.0.0/8"})
class HttpsTest {

    @Autowired
    private MockMvcTester browser;

    @LocalManagementPort
    private int managementPort;

    @LocalServerPort
    private int port;

    @Test
    void cookiesGoOverHttpsToThisHostOnly() {
        assertThat(browser.perform(get("/account")).getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-stigar=")
                        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void browsersAreToldToInsistOnHttps() {
        assertThat(browser.perform(get("/log-in"))).hasHeader("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void redirectsNameNoHostThatTheRequestChose() throws Exception {
        HttpResponse<String> answer = ask(port, "/account", "X-Forwarded-Host", "evil.example");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/log-in");
    }

    @Test
    void healthIsToldWithoutDetails() throws Exception {
        HttpResponse<String> health = ask("/actuator/health", "Accept", "application/json");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components", "postgres", "diskSpace");
    }

    @Test
    void metricsAreNotForWhoComesByAProxy() throws Exception {
        assertThat(ask("/actuator/prometheus", "X-Forwarded-For", "198.51.100.7")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(ask("/actuator/prometheus", "Authorization", "Bearer stigar_made-up")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nothingElseOfManagementIsOpen() throws Exception {
        for (String path :
                new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/sessions", "/actuator/info"}) {
            assertThat(ask(path, "Accept", "application/json").statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    private HttpResponse<String> ask(String path, String header, String value)
            throws IOException, InterruptedException {
        return ask(managementPort, path, header, value);
    }

    private static HttpResponse<String> ask(int port, String path, String header, String value)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header(header, value)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
