package org.stigar.app.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The pages behind links in letters, over HTTP as a mail program or a browser without log-in calls them. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class ActionPagesTest {

    private static final PersonId ANN = new PersonId("link-ann");
    private static final PersonId BOB = new PersonId("link-bob");
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final HttpClient browser = HttpClient.newHttpClient();

    @Autowired
    private People people;

    @Autowired
    private ActionLinks links;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void addReaders() {
        people.put(
                List.of(
                        Person.builder(ANN).name("Ann").build(),
                        Person.builder(BOB).name("Bob").build()),
                List.of(),
                List.of());
        subscriptions.resume(ANN, Kind.TRAILS);
        subscriptions.resume(BOB, Kind.TRAILS);
    }

    @Test
    void sayWhatTheButtonDoesAndDoNothingYet() {
        String path = unsubscribe(ANN, Duration.ofDays(1));
        HttpResponse<String> page = get(path, "sv");
        get(path, "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Vill du slippa breven?", "Sluta skicka", "action=\"" + path + "\"");
        assertThat(get(path, "en").body()).contains("No more letters?", "Stop these letters");
        assertThat(subscriptions.includes(ANN, Kind.TRAILS)).isTrue();
    }

    @Test
    void actForTheReaderOfTheLetterAndNobodyElse() {
        HttpResponse<String> page = post(unsubscribe(ANN, Duration.ofDays(1)), "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You will get no more of these letters");
        assertThat(subscriptions.includes(ANN, Kind.TRAILS)).isFalse();
        assertThat(subscriptions.includes(BOB, Kind.TRAILS)).isTrue();
    }

    /** RFC 8058: one post, no session, no token, no redirect. */
    @Test
    void unsubscribeByOneClickOfAMailProgram() {
        HttpResponse<String> answer = post(unsubscribe(ANN, Duration.ofDays(1)), ONE_CLICK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(subscriptions.includes(ANN, Kind.TRAILS)).isFalse();
    }

    @Test
    void saySameForUsedLateAndMadeUp() {
        String used = unsubscribe(ANN, Duration.ofDays(1));
        post(used, "");
        String late = unsubscribe(ANN, Duration.ofSeconds(1));
        Instant now = clock.instant();
        clock.advance(Duration.ofSeconds(2));
        String madeUp = "/l/" + "A".repeat(43);

        assertThat(List.of(used, late, madeUp)).allSatisfy(path -> {
            assertThat(get(path, "en").body()).contains("This link does nothing any more");
            assertThat(main(post(path, ""))).isEqualTo(main(post(madeUp, "")));
            assertThat(main(get(path, "sv"))).isEqualTo(main(get(madeUp, "sv")));
        });
        assertThat(get(used, "en").statusCode()).isEqualTo(410);
        assertThat(post(used, "").statusCode()).isEqualTo(410);
        assertThat(get(late, "en").statusCode()).isEqualTo(410);
        assertThat(get(madeUp, "en").statusCode()).isEqualTo(404);
        assertThat(post(madeUp, "").statusCode()).isEqualTo(404);
        clock.moveTo(now);
    }

    @Test
    void answerHostileSecretsAsUnknown() {
        for (String secret : List.of("a", "%00", "%27%20or%201=1", "x".repeat(4000), "%C3%A5", "%3Cscript%3E")) {
            HttpResponse<String> page = get("/l/" + secret, "en");

            assertThat(page.statusCode()).as(secret).isBetween(400, 404);
            assertThat(page.body()).as(secret).doesNotContain("<script>");
        }
    }

    @Test
    void tellNoOtherSiteAndLeaveNothingInTheBrowser() {
        HttpResponse<String> page = get(unsubscribe(ANN, Duration.ofDays(1)), "en");

        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(get("/l/unknown", "en").headers().allValues("Referrer-Policy"))
                .containsExactly("no-referrer");
    }

    @Test
    void keepSecretsOutOfLogsAndTables(CapturedOutput output) {
        String path = unsubscribe(ANN, Duration.ofDays(1));
        String broken = path(links.issue("no-such-purpose", ANN, "17", Duration.ofDays(1)));
        get(path, "en");
        post(path, "");
        post(path, "");
        assertThat(post(broken, "").statusCode()).isEqualTo(500);

        for (String secret : List.of(path.substring(3), broken.substring(3))) {
            assertThat(output.toString()).doesNotContain(secret);
            assertThat(database.sql("select count(*) from action_link where action_link::text like :secret")
                            .param("secret", "%" + secret + "%")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void leadOnlyToPagesOfStigar() {
        assertThat(new Outcome.GoTo("/trails/17?from=letter").path()).isEqualTo("/trails/17?from=letter");
        for (String path : List.of("", "trails", "//evil.example", "/\\evil.example", "https://evil.example", "/a b")) {
            assertThatIllegalArgumentException().as(path).isThrownBy(() -> new Outcome.GoTo(path));
        }
    }

    /** The frame holds a token of each session. */
    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
    }

    private String unsubscribe(PersonId person, Duration valid) {
        return path(links.issue("unsubscribe", person, Kind.TRAILS.name(), valid));
    }

    private static String path(URI link) {
        return link.getPath();
    }

    private HttpResponse<String> get(String path, String language) {
        return send(request(path).header("Accept-Language", language).GET());
    }

    private HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
