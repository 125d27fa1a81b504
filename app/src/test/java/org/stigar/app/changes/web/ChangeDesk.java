package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.upkeep.AnnouncedChanges;
import org.stigar.core.people.PersonId;

/** What the tests of changes do on the pages: draft, ask for the forecast, say, record, announce; as the people of {@link ChangingWorks}. */
abstract class ChangeDesk {

    static final int CLAIMS = ChangingWorks.CLAIMS;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext app;

    @Autowired
    MutableClock clock;

    @Autowired
    Changes changes;

    @Autowired
    Forecasting forecasting;

    @Autowired
    GuardianLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    AnnouncedChanges announcedChanges;

    @Autowired
    MessageSource words;

    PersonId leader = new PersonId("nobody");
    PersonId other = new PersonId("nobody");
    PersonId guardian = new PersonId("nobody");
    PersonId admin = new PersonId("nobody");
    List<PersonId> sales = List.of();
    List<PersonId> delivery = List.of();

    @BeforeAll
    void publishAQuarter() {
        ChangingWorks works = ChangingWorks.in(app);
        leader = works.leader();
        other = works.other();
        guardian = works.guardian();
        admin = works.admin();
        sales = works.sales();
        delivery = works.delivery();
    }

    @AfterEach
    void removeAll() {
        database.sql("delete from key_proposal").update();
        database.sql("delete from change").update();
        database.sql("delete from change_forecast").update();
    }

    Map<PersonId, AnnouncedChanges.Near> near(PersonId me) {
        List<PersonId> all = new ArrayList<>(sales);
        all.addAll(delivery);
        return announcedChanges.near(me, all, clock.instant());
    }

    ForecastFigures.Losses losses(String path) {
        return forecasting.find(find(path)).orElseThrow().figures().losses();
    }

    boolean offered() {
        return text(as(admin, get("/admin/keys"), "en", Role.ADMIN)).contains("Announce the change Nordic claims");
    }

    void announce() {
        String detail = find(path()).id() + " " + find(path()).version();
        assertThat(as(
                        admin,
                        post("/admin/keys")
                                .param("change", "changes.key.announce")
                                .param("detail", detail),
                        "en",
                        Role.ADMIN))
                .hasStatus(302);
        String waiting = database.sql("select id::text from key_proposal")
                .query(String.class)
                .single();
        assertThat(as(guardian, post("/guardian/keys/" + waiting).param("turn", "CONFIRM"), "en", Role.GUARDIAN))
                .hasStatus(302);
    }

    String announced() {
        String path = draft("Nordic claims", in(50), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        say(path, 0, "Staff both sides until summer.");
        consult(path);
        announce();
        return path;
    }

    String path() {
        return "/changes/" + changes.list().get(0).id();
    }

    Change find(String path) {
        return changes.find(Long.parseLong(path.substring("/changes/".length())))
                .orElseThrow();
    }

    String draft(String title, LocalDate from, String... steps) {
        MvcTestResult saved = as(leader, form(post("/changes/new"), title, from, steps), "en", Role.LEADER);
        assertThat(saved).hasStatus(302);
        return Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
    }

    void redraw(String path, String title, LocalDate from, String... steps) {
        assertThat(as(
                        leader,
                        form(post(path + "/draw"), title, from, steps)
                                .param("version", String.valueOf(find(path).version())),
                        "en",
                        Role.LEADER))
                .hasStatus(302);
    }

    /** Steps of three: what, which unit, where to; a part is of those in Claims. */
    static MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder form, String title, LocalDate from, String... steps) {
        form.param("title", title).param("from", from.toString()).param("purpose", "");
        for (int i = 0; i < steps.length; i += 3) {
            boolean isSplit = steps[i].equals("split");
            form.param("step", steps[i])
                    .param("unit", steps[i + 1])
                    .param("to", steps[i + 2])
                    .param("sort", "")
                    .param("part", isSplit ? "FUNCTION" : "")
                    .param("value", isSplit ? "Claims" : "");
        }
        return form.param("risk", "Stigar mellan dem som skiljs åt växer igen.")
                .param("measure", "Gemensam lunch")
                .param("who", "Chef för skador")
                .param("due", "");
    }

    void forecast(String path) {
        assertThat(as(leader, post(path + "/forecast"), "en", Role.LEADER)).hasStatus(302);
        awaitForecast(path);
    }

    void awaitForecast(String path) {
        long late = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (forecasting.find(find(path)).isEmpty() && System.nanoTime() < late) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(forecasting.find(find(path))).isPresent();
    }

    MvcTestResult say(String path, int version, String words) {
        return as(
                guardian,
                post(path + "/statement")
                        .param("version", String.valueOf(version))
                        .param("statement", words),
                "en",
                Role.GUARDIAN);
    }

    void consult(String path) {
        assertThat(as(
                        leader,
                        post(path + "/consulted")
                                .param("negotiated", in(-2).toString())
                                .param("informed", in(-1).toString()),
                        "en",
                        Role.LEADER))
                .hasStatus(302);
    }

    MvcTestResult plan(String path, PersonId me, PersonId to, String choice, String occasion, String heir) {
        return as(
                me,
                post(path + "/mine")
                        .param("other", to.value())
                        .param("choice", choice)
                        .param("occasion", occasion)
                        .param("heir", heir)
                        .param("remind", in(5).toString()),
                "en",
                Role.MEMBER);
    }

    String leaderReads(String path, String language) {
        return text(as(leader, get(path), language, Role.LEADER));
    }

    long lastLine() {
        return log.page(Long.MAX_VALUE, 1).stream()
                .mapToLong(GuardianLog.Line::id)
                .max()
                .orElse(0);
    }

    LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    MvcTestResult as(PersonId person, MockHttpServletRequestBuilder request, String language, Role role) {
        return browser.perform(request.with(csrf())
                .with(
                        role == Role.MEMBER
                                ? Visitors.with(person, Role.MEMBER)
                                : Visitors.with(person, Role.MEMBER, role))
                .locale(Locale.forLanguageTag(language)));
    }
}
