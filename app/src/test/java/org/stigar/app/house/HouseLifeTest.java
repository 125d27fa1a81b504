package org.stigar.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.stigar.app.StigarApplication;
import org.stigar.app.access.Role;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Holdings;
import org.stigar.app.privacy.rights.Takeaway;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A whole server with a made-up company: backed up and restored, lived in, scraped, stopped. */
class HouseLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final int PEOPLE = 60;
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** What everybody takes along is the same before and after, to the byte. */
    @Test
    void whatPeopleTakeAlongComesBackByteForByte() throws Exception {
        try (TestDatabase before = TestDatabase.migrated();
                TestDatabase after = TestDatabase.empty()) {
            Map<PersonId, byte[]> taken;
            // A demo goes on making up figures after its start.
            start(before, "--spring.profiles.active=demo", "--stigar.jobs=false")
                    .close();
            try (ConfigurableApplicationContext server = start(before, "--stigar.jobs=false")) {
                taken = takeaways(server);
            }
            Path file = home.resolve("stigar.backup");
            assertThat(commands(before).run(List.of("backup", file.toString()))).isZero();
            assertThat(commands(after).run(List.of("restore", file.toString()))).isZero();
            try (ConfigurableApplicationContext server = start(after, "--stigar.jobs=false")) {
                Map<PersonId, byte[]> again = takeaways(server);

                assertThat(again.keySet()).isEqualTo(taken.keySet()).hasSizeGreaterThanOrEqualTo(PEOPLE);
                taken.forEach((person, zip) -> assertThat(again.get(person)).isEqualTo(zip));
                assertThat(taken.values().stream().mapToInt(zip -> zip.length).sum())
                        .isGreaterThan(100_000);
            }
        }
    }

    /** After a life of log-ins, pages, mistakes and secrets in addresses, metrics tell of the program and of nobody. */
    @Test
    void metricsTellOfNobody() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                ConfigurableApplicationContext server = start(database, "--spring.profiles.active=demo")) {
            Demo.LogIn member = server.getBean(Demo.class).logIns().stream()
                    .filter(one -> one.role() == Role.ADMIN)
                    .findFirst()
                    .orElseThrow();
            Person known = server.getBean(People.class).directory().people().get(7);
            logIn(server, member);
            for (String path : List.of(
                    "/",
                    "/trails",
                    "/privacy",
                    "/admin",
                    "/admin/jobs",
                    "/account",
                    "/asks",
                    "/missing/" + known.id().value(),
                    "/trails/" + known.id().value(),
                    "/l/a-secret-of-a-letter",
                    "/enter/another-secret",
                    "/api/v1/people/" + known.id().value(),
                    "/log-in?name=" + known.id().value(),
                    "/" + member.name())) {
                page(server, path);
            }

            HttpResponse<String> health = management(server, "/actuator/health/readiness");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(management(server, "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);

            String metrics = management(server, "/actuator/prometheus").body();
            assertThat(metrics)
                    .contains("http_server_requests_seconds_count", "hikaricp_connections", "jvm_memory_used_bytes");
            List<String> labels = LABEL.matcher(metrics)
                    .results()
                    .map(label -> label.group(2))
                    .distinct()
                    .toList();
            assertThat(labels).contains("/trails", "/admin/jobs").allSatisfy(HouseLifeTest::isNobodys);
            for (Person person : server.getBean(People.class).directory().people()) {
                assertThat(labels).noneMatch(label -> tells(label, person));
            }
            assertThat(metrics).doesNotContain("a-secret", "another-secret", member.name(), "@");
        }
    }

    /** Whoever sends requests to several nodes leaves out one that has no database; it is alive, so nobody restarts it for that. */
    @Test
    void isNotReadyWithoutItsDatabase() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                ConfigurableApplicationContext server = start(database)) {
            assertThat(management(server, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);

            server.getBean(HikariDataSource.class).close();

            assertThat(management(server, "/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
            assertThat(management(server, "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        }
    }

    /** A request that runs when the server is told to stop has its answer, and no new one is taken. */
    @Test
    void whatRunsComesToItsEnd() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                ConfigurableApplicationContext server = start(database)) {
            int port = port(server, "local.server.port");
            try (Socket half = new Socket(InetAddress.getLoopbackAddress(), port)) {
                half.setSoTimeout((int) PATIENCE.toMillis());
                half.getOutputStream()
                        .write(("POST /log-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=")
                                .getBytes(StandardCharsets.US_ASCII));
                half.getOutputStream().flush();
                awaitBusy();
                Thread stopping = new Thread(server::close);
                stopping.start();
                awaitClosed(port);

                half.getOutputStream().write("nobo".getBytes(StandardCharsets.US_ASCII));
                half.getOutputStream().flush();

                assertThat(new String(half.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain(" 5");
                stopping.join(PATIENCE.toMillis());
                assertThat(stopping.isAlive()).isFalse();
            }
        }
    }

    private static boolean tells(String label, Person person) {
        return Stream.concat(Stream.of(person.id().value()), person.name().stream())
                .filter(word -> word.length() > 2)
                .anyMatch(label::contains);
    }

    private static void isNobodys(String label) {
        assertThat(label).doesNotContain("@").doesNotMatch(".*/[^{]*\\d{2,}.*").hasSizeLessThan(120);
    }

    private ConfigurableApplicationContext start(TestDatabase database, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--stigar.home=" + home,
                "--stigar.db.url=" + database.url(),
                "--stigar.db.user=" + database.user(),
                "--stigar.db.password=" + database.password(),
                "--stigar.demo.people=" + PEOPLE,
                "--stigar.port=0",
                "--stigar.management-port=0"));
        arguments.addAll(List.of(options));
        return new SpringApplicationBuilder(StigarApplication.class, FixedClock.class)
                .run(arguments.toArray(String[]::new));
    }

    /** Time stands still, so that two exports say the same of when they were made. */
    @Configuration(proxyBeanMethods = false)
    static class FixedClock {

        @Bean
        @Primary
        Clock standingClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static Map<PersonId, byte[]> takeaways(ConfigurableApplicationContext server) throws IOException {
        Map<PersonId, byte[]> taken = new TreeMap<>();
        for (Person person : server.getBean(People.class).directory().people()) {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            server.getBean(Takeaway.class).write(server.getBean(Holdings.class).of(person.id()), zip);
            taken.put(person.id(), zip.toByteArray());
        }
        return taken;
    }

    private HouseCommands commands(TestDatabase database) {
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of(
                "STIGAR_HOME", home.toString(),
                "STIGAR_DB_URL", database.url(),
                "STIGAR_DB_USER", database.user(),
                "STIGAR_DB_PASSWORD", database.password());
        return new HouseCommands(
                silent, silent, Locale.ENGLISH, environment, Clock.systemUTC(), new SecureRandom(), "0.2.0");
    }

    private void logIn(ConfigurableApplicationContext server, Demo.LogIn who) throws Exception {
        Matcher token = TOKEN.matcher(page(server, "/log-in").body());
        assertThat(token.find()).isTrue();
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&name="
                + URLEncoder.encode(who.name(), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(who.password(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address(server, "local.server.port", "/log-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(300, 399);
    }

    private HttpResponse<String> page(ConfigurableApplicationContext server, String path) throws Exception {
        return get(address(server, "local.server.port", path));
    }

    private HttpResponse<String> management(ConfigurableApplicationContext server, String path) throws Exception {
        return get(address(server, "local.management.port", path));
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html, */*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext server, String port, String path) {
        return URI.create("http://localhost:" + port(server, port) + path);
    }

    private static int port(ConfigurableApplicationContext server, String name) {
        return server.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    /** Until a thread of the server waits for the rest of a request. */
    private static void awaitBusy() throws Exception {
        await(() -> Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("-exec-"))
                .anyMatch(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getMethodName().startsWith("readPostBody"))));
    }

    private static void awaitClosed(int port) throws Exception {
        await(() -> {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return !probe.isConnected();
            } catch (IOException e) {
                return true;
            }
        });
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
