package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.LogCapture;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Visitors;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.calendar.CalendarFeeds;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** What people do, type and get wrong: no name, address, id, word or secret of it is in any log line or exception. */
@AppTest
class LogsHoldNoDataTest {

    private static final PersonId TOVE = new PersonId("logs-tove-id");
    private static final String NAME = "Tove Lavskrika";
    private static final String ADDRESS = "tove.lav@example.org";
    private static final String PASSWORD = "en hemlig lavskrika";
    private static final String TYPED = "fritextfriherre";
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ActionLinks links;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Erasure erasure;

    @Autowired
    private ApplicationContext app;

    private LogCapture log;

    /** Not before the app is there: one that starts closes what listened. */
    @BeforeEach
    void listen() {
        log = new LogCapture();
    }

    @BeforeEach
    void meetTove() {
        people.put(
                List.of(Person.builder(TOVE)
                        .name(NAME)
                        .addresses(List.of(ADDRESS))
                        .build()),
                List.of(),
                List.of());
        accounts.open(TOVE, Set.of());
        accounts.choosePassword(TOVE, PASSWORD);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void hearsWhatIsLogged() {
        LoggerFactory.getLogger("org.stigar.app.x").debug("{}", TYPED, new IllegalStateException(NAME));

        assertThat(log.lines()).anyMatch(line -> line.contains(TYPED) && line.contains(NAME));
    }

    /** From a drawn line to an erasure, all through the use cases. */
    @Test
    void holdNothingOfAWholeLife() {
        FullLife life = new FullLife(app);
        life.live();
        erasure.erase(FullLife.ELSA);

        assertThat(log.lines())
                .noneMatch(line -> Stream.concat(life.elsa().stream(), life.bo().stream())
                        .flatMap(needle -> needle.forms().stream())
                        .anyMatch(line.toLowerCase(Locale.ROOT)::contains));
    }

    @Test
    void holdNothingOfWhatPeopleDoAndGetWrong() throws Exception {
        String entry = lastPart(accounts.oneTimeLink(TOVE, Duration.ofHours(1)).getPath());
        String link = lastPart(
                links.issue("no-such-purpose", TOVE, "17", Duration.ofDays(1)).getPath());
        String token = tokens.issue(TOVE, TYPED, Scope.READ, 3);
        outbox.put(new Letter(
                TOVE, Letter.Kind.TRAILS, Locale.ENGLISH, TYPED, List.of(NAME + " " + TYPED), Optional.empty()));

        send(logIn(ADDRESS, PASSWORD));
        send(logIn(ADDRESS, TYPED));
        send(logIn(TYPED + "@example.org", PASSWORD));
        send(logIn(NAME, "\0" + TYPED));
        send(post("/log-in/link").param("name", ADDRESS).with(csrf()));
        send(get("/enter/" + entry));
        send(post("/enter/" + entry).with(csrf()));
        send(get("/l/" + link));
        send(post("/l/" + link).with(csrf()));
        send(get("/" + TYPED + "/" + TOVE.value()).param("q", NAME));
        send(mine(get("/" + TYPED + ";" + NAME.replace(' ', '-'))));
        send(mine(post("/privacy/pause").param("until", TYPED)));
        send(mine(post("/privacy/erase").param("word", TYPED)));
        send(mine(post("/privacy/export")));
        send(mine(post("/account/tokens")
                .param("label", TYPED.repeat(9))
                .param("scope", TYPED)
                .param("days", NAME)));
        send(bearer(get("/api/v1/me"), token));
        send(bearer(get("/api/v1/me"), TYPED));
        send(bearer(get("/api/v1/access/tokens/" + TYPED), token));
        for (String body : List.of("{\"until\":\"" + TYPED + "\"}", TYPED, "{\"" + TYPED, "[\"" + NAME + "\"]")) {
            send(mine(post("/api/v1/me/pause"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body));
            send(mine(post("/api/v1/me/pause"))
                    .contentType(MediaType.parseMediaType("text/" + TYPED))
                    .content(body));
        }
        for (String field : List.of("other", "name", "carries", "rhythm", TYPED)) {
            send(mine(post("/api/v1/lines"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"name\":\"" + NAME + "\",\"carries\":\"" + TYPED + "\",\"rhythm\":\"MONTHLY\",\""
                            + field + "\":\"" + TYPED + "\"}"));
        }
        send(mine(post("/api/v1/trails/" + TYPED + "/walks")));
        send(mine(get("/api/v1/trails/" + TYPED)));
        send(mine(get("/privacy")));
        send(mine(post("/privacy/erase").param("word", "erase")));

        for (String secret : List.of(
                TOVE.value(),
                NAME,
                "Lavskrika",
                ADDRESS,
                PASSWORD,
                TYPED,
                entry,
                link,
                token,
                pseudonyms.of(TOVE).toString())) {
            assertThat(log.lines())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void holdNothingOfAddressesThatAreSecret() throws Exception {
        String feed = app.getBean(CalendarFeeds.class).renew(TOVE, NOON);
        send(get("/calendar/" + feed + ".ics"));
        send(post("/calendar/" + feed + ".ics").with(csrf()));
        send(get("/calendar/" + feed + ".ics/" + TYPED).accept(MediaType.APPLICATION_JSON));
        send(get("/calendar/" + feed + "%00.ics"));
        send(get("/visit/" + feed));
        send(post("/visit/" + feed + "/answer").param("answer", TYPED).with(csrf()));
        send(post("/visit/" + feed + "/here").with(csrf()));
        send(mine(post("/calendar/revoke")));

        assertThat(log.lines()).noneMatch(line -> line.contains(feed));
    }

    /** Some of it fails on purpose; what the test is about is what is said of that. */
    private void send(MockHttpServletRequestBuilder request) throws Exception {
        browser.perform(request).andReturn();
    }

    private static MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(Visitors.member(TOVE));
    }

    private static MockHttpServletRequestBuilder bearer(MockHttpServletRequestBuilder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder logIn(String name, String password) {
        return post("/log-in").param("name", name).param("password", password).with(csrf());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
