package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** Privacy P10: one key freezes all figures, two thaw them, and each look at them is a line in the guardians' log. */
@AppTest
@TestPropertySource(properties = "test.app=frozen-figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P10FrozenFiguresTest {

    private static final String THAW = "organisation.key.thaw";
    private static final PersonId LEADER = new PersonId("sales-0");
    private static final PersonId GUARDIAN = new PersonId("legal-0");
    private static final PersonId ADMIN = new PersonId("legal-1");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private GuardianLog log;

    @Autowired
    private Publishing publishing;

    @BeforeAll
    void publishAQuarter() {
        Works works = new Works(app);
        List.of("Sales", "Delivery", "Legal").forEach(unit -> works.unit(unit, 14));
        works.keep();
        Accounts accounts = app.getBean(Accounts.class);
        app.getBean(Leaders.class).grant(new Leaders.Grant(LEADER, new UnitId("sales"), LocalDate.of(2027, 12, 31)));
        accounts.open(LEADER, Set.of());
        app.getBean(LeaderRole.class).give(LEADER);
        accounts.open(GUARDIAN, Set.of(Role.GUARDIAN));
        accounts.open(ADMIN, Set.of(Role.ADMIN));
        publishing.run(clock.instant());
        clock.advance(Duration.ofDays(8));
    }

    @AfterEach
    void thaw() {
        app.getBean(Freeze.class).thaw();
        app.getBean(JdbcClient.class).sql("delete from key_proposal").update();
    }

    @Test
    void twoKeysThawWhatOneHasFrozen() {
        assertThat(leaderReads()).contains("2026-Q1. Rests on");
        long before = lastLine();

        assertThat(as(GUARDIAN, Role.GUARDIAN, post("/organisation/freeze"))).hasStatus(302);
        assertThat(leaderReads()).contains("All figures are frozen").doesNotContain("Sales", "≈");
        assertThat(text(as(ADMIN, Role.ADMIN, get("/admin/keys")))).contains("Show all figures about units again");

        assertThat(as(ADMIN, Role.ADMIN, post("/admin/keys").param("change", THAW)))
                .hasStatus(302);
        assertThat(leaderReads())
                .as("with one key")
                .contains("All figures are frozen")
                .doesNotContain("≈");
        assertThat(as(ADMIN, Role.ADMIN, post("/admin/keys/" + proposal()).param("turn", "CONFIRM")))
                .as("the other key, turned by who turned the first")
                .matches(result -> app.getBean(Freeze.class).findSince().isPresent(), "is frozen");

        assertThat(as(
                        GUARDIAN,
                        Role.GUARDIAN,
                        post("/guardian/keys/" + proposal()).param("turn", "CONFIRM")))
                .hasStatus(302);
        assertThat(leaderReads()).contains("2026-Q1. Rests on", "≈").doesNotContain("frozen");
        assertThat(log.page(Long.MAX_VALUE, 20).stream()
                        .filter(line -> line.id() > before && line.entry().act() != Act.SEEN)
                        .map(GuardianLog.Line::entry))
                .extracting(GuardianLog.Entry::act, GuardianLog.Entry::what, GuardianLog.Entry::by)
                .containsExactlyInAnyOrder(
                        tuple(Act.FROZEN, "organisation.key.frozen", Optional.of(GUARDIAN)),
                        tuple(Act.PROPOSED, THAW, Optional.of(ADMIN)),
                        tuple(Act.CONFIRMED, THAW, Optional.of(GUARDIAN)),
                        tuple(Act.CARRIED_OUT, THAW, Optional.empty()));
        assertThat(text(as(ADMIN, Role.ADMIN, get("/admin/keys"))))
                .doesNotContain("Show all figures about units again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures.csv", "seams.csv", "seams.graphml"})
    void noFileLeavesWhileFiguresAreFrozen(String file) {
        as(GUARDIAN, Role.GUARDIAN, post("/organisation/freeze"));
        long before = lastLine();

        assertThat(as(LEADER, Role.LEADER, get("/organisation/2026-Q1/" + file)))
                .hasStatus(404);
        assertThat(lastLine()).as("nothing was taken along").isEqualTo(before);
        assertThat(as(GUARDIAN, Role.GUARDIAN, get("/organisation/2026-Q1/" + file)))
                .as("the guardian reads on")
                .hasStatusOk();
    }

    @Test
    void noQuarterIsDueWhileFiguresAreFrozen() {
        Instant before = clock.instant();
        Instant walked = Instant.parse("2026-07-01T09:00:00Z");
        clock.moveTo(walked.plus(Duration.ofDays(1)));
        try {
            app.getBean(WalkLog.class)
                    .append(List.of(Walk.of(
                            walked, List.of(LEADER, ADMIN), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED)));
            assertThat(publishing.findDue()).contains(LocalDate.of(2026, 4, 1));
            as(GUARDIAN, Role.GUARDIAN, post("/organisation/freeze"));
            assertThat(publishing.findDue()).isEmpty();
            publishing.run(clock.instant());
            assertThat(app.getBean(Publications.class).list()).containsExactly(LocalDate.of(2026, 1, 1));
        } finally {
            clock.moveTo(before);
        }
    }

    /** What a trial came to is of many together, and frozen as all that is. */
    @Test
    void whatATrialCameToIsFrozenToo() {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        for (int round = 0; round < 3; round++) {
            LocalDate began = LocalDate.of(2025, 6, 2).plusWeeks(4L * round);
            jdbc.sql("insert into order_trial_round (began, drawn) values (?, true)")
                    .params(began)
                    .update();
            jdbc.sql("insert into order_trial_week values (?, 'EARLY', 600, 120), (?, 'LATE', 600, 60)")
                    .params(began, began)
                    .update();
        }
        try {
            String told = "Over 12 weeks: of a hundred letters";
            assertThat(text(as(ADMIN, Role.ADMIN, get("/upkeep/trial")))).contains(told);
            as(GUARDIAN, Role.GUARDIAN, post("/organisation/freeze"));
            assertThat(text(as(ADMIN, Role.ADMIN, get("/upkeep/trial"))))
                    .contains("All figures are frozen")
                    .doesNotContain(told);
            assertThat(text(as(GUARDIAN, Role.GUARDIAN, get("/upkeep/trial"))))
                    .contains(told)
                    .doesNotContain("are frozen, by");
        } finally {
            jdbc.sql("delete from order_trial_week").update();
            jdbc.sql("delete from order_trial_round").update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LEADER, figures.csv, EXPORTED",
        "LEADER, seams.csv, EXPORTED",
        "LEADER, seams.graphml, EXPORTED",
        "LEADER, '', SEEN",
        "GUARDIAN, figures.csv, EXPORTED",
        "GUARDIAN, seams.csv, EXPORTED",
        "GUARDIAN, seams.graphml, EXPORTED",
        "GUARDIAN, '', SEEN"
    })
    void eachLookIsALine(Role role, String file, Act act) {
        PersonId reader = role == Role.LEADER ? LEADER : GUARDIAN;
        long before = lastLine();

        String path = file.isEmpty() ? "/organisation" : "/organisation/2026-Q1/" + file;
        assertThat(as(reader, role, get(path))).hasStatusOk();

        assertThat(log.page(Long.MAX_VALUE, 5).stream()
                        .filter(line -> line.id() > before)
                        .map(GuardianLog.Line::entry))
                .extracting(
                        GuardianLog.Entry::act,
                        GuardianLog.Entry::what,
                        entry -> entry.subject().detail(),
                        GuardianLog.Entry::by,
                        GuardianLog.Entry::key)
                .containsExactly(
                        tuple(act, "organisation.key.seen", "2026-Q1", Optional.of(reader), Optional.of(role)));
        assertThat(text(as(GUARDIAN, Role.GUARDIAN, get("/guardian")))).contains("Figures about units, 2026-Q1");
    }

    private String proposal() {
        return app.getBean(JdbcClient.class)
                .sql("select id::text from key_proposal")
                .query(String.class)
                .single();
    }

    private long lastLine() {
        return log.page(Long.MAX_VALUE, 1).stream()
                .mapToLong(GuardianLog.Line::id)
                .max()
                .orElse(0);
    }

    private String leaderReads() {
        MvcTestResult page = as(LEADER, Role.LEADER, get("/organisation"));
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private MvcTestResult as(PersonId person, Role role, MockHttpServletRequestBuilder request) {
        return browser.perform(request.with(csrf())
                .with(Visitors.with(person, Role.MEMBER, role))
                .locale(Locale.ENGLISH));
    }
}
