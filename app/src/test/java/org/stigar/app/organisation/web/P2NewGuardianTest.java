package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Attack;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** Privacy P2 by attack: whoever becomes guardian after a quarter was published, and is counted in it, gets nothing of it. */
@AppTest
@TestPropertySource(properties = "test.app=new-guardian")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class P2NewGuardianTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 1, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 4, 1);
    private static final List<String> FILES = List.of("figures.csv", "seams.csv", "seams.graphml");

    /** Is guardian from the beginning, and counted in nothing. */
    private static final PersonId FIRST = new PersonId("legal-0");

    /** Becomes guardian later, and is counted in what is published. */
    private static final PersonId COUNTED = new PersonId("delivery-3");

    /** Becomes guardian later, and is counted nowhere: they have not walked with anybody. */
    private static final PersonId ALONE = new PersonId("hermitage-0");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    void publishAQuarter() {
        Works works = new Works(app);
        for (String unit : List.of("Sales", "Delivery", "Legal")) {
            works.unit(unit, 14);
        }
        works.unit("Hermitage", 1);
        works.keep();
        accounts.open(FIRST, Set.of(Role.GUARDIAN));
        app.getBean(Publishing.class).run(clock.instant());
        accounts.open(COUNTED, Set.of(Role.GUARDIAN));
        accounts.open(ALONE, Set.of(Role.GUARDIAN));
    }

    @Test
    void aWhoWasItBeforeReadsItAll() {
        assertThat(page(FIRST, "/organisation", "en")).contains("2026-Q1. Rests on", "Sales, Delivery");
        FILES.forEach(file -> assertThat(ask(FIRST, "2026-Q1", file)).hasStatusOk());
    }

    @Test
    void bWhoBecameItAfterwardsGetsNothingOfAnOldQuarter() {
        try (Attack attack = Attack.on("a new guardian asks for quarters in which they may be counted")) {
            for (PersonId late : List.of(COUNTED, ALONE)) {
                for (String path : List.of(
                        "/organisation",
                        "/organisation?quarter=2026-Q1",
                        "/organisation?quarter=2026-Q1&quarter=2026-Q1",
                        "/organisation?quarter=",
                        "/organisation?quarter=2025-Q4")) {
                    assertThat(page(late, path, "en"))
                            .contains("stay closed to you: you may be counted in them")
                            .doesNotContain("Sales", "≈", "Rests on", "Nothing is published yet");
                    attack.attempt();
                }
                assertThat(page(late, "/organisation", "sv")).contains("Några kvartal är stängda för dig");
                for (String file : FILES) {
                    assertThat(ask(late, "2026-Q1", file)).as(file).hasStatus(404);
                    attack.attempt();
                }
                assertThat(say(late, "I have read it")).hasStatus(404);
                assertThat(app.getBean(UnitSeams.class)
                                .see(new Member(late, Set.of(Role.MEMBER, Role.GUARDIAN)), clock.instant()))
                        .isEmpty();
                attack.attempts(2);
            }
        }
        assertThat(app.getBean(Publications.class).find(SPRING).orElseThrow().statement())
                .isEmpty();
    }

    /** Who is counted goes with many or not at all, so a new guardian may be counted once more: that quarter is closed too. */
    @Test
    void cReadsTheFirstQuarterInWhichTheyAreNotCounted() {
        Instant before = clock.instant();
        Instant walked = Instant.parse("2026-07-01T09:00:00Z");
        clock.moveTo(walked.plus(Duration.ofDays(1)));
        try {
            app.getBean(WalkLog.class)
                    .append(List.of(Walk.of(
                            walked, List.of(FIRST, COUNTED), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED)));
            app.getBean(Publishing.class).run(clock.instant());
            assertThat(app.getBean(Publications.class).list()).containsExactly(SUMMER, SPRING);

            assertThat(page(FIRST, "/organisation", "en"))
                    .contains("2026-Q2. Rests on")
                    .doesNotContain("closed to you");
            assertThat(page(ALONE, "/organisation", "en"))
                    .contains("2026-Q2. Rests on", "stay closed to you")
                    .doesNotContain("quarter=2026-Q1");
            assertThat(ask(ALONE, "2026-Q1", "seams.csv")).hasStatus(404);
            assertThat(ask(ALONE, "2026-Q2", "seams.csv")).hasStatusOk();
            assertThat(page(COUNTED, "/organisation", "en"))
                    .contains("stay closed to you")
                    .doesNotContain("Rests on");
            assertThat(ask(COUNTED, "2026-Q2", "seams.csv")).hasStatus(404);
        } finally {
            clock.moveTo(before);
        }
    }

    /** Between two terms they are counted as everybody is. */
    @Test
    void dWhoStopsAndBecomesItAgainBeginsAnew() {
        accounts.open(FIRST, Set.of());
        accounts.open(FIRST, Set.of(Role.GUARDIAN));

        assertThat(page(FIRST, "/organisation", "en"))
                .contains("stay closed to you")
                .doesNotContain("Rests on");
        FILES.forEach(file -> assertThat(ask(FIRST, "2026-Q1", file)).hasStatus(404));
    }

    @Test
    void eWhoseOtherRolesChangeGoesOn() {
        accounts.open(ALONE, Set.of(Role.GUARDIAN, Role.FACILITATOR));

        assertThat(ask(ALONE, "2026-Q2", "figures.csv")).hasStatusOk();
    }

    private String page(PersonId reader, String path, String language) {
        MvcTestResult page = browser.perform(get(path)
                .with(Visitors.with(reader, Role.MEMBER, Role.GUARDIAN))
                .locale(Locale.forLanguageTag(language)));
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private MvcTestResult ask(PersonId reader, String quarter, String file) {
        return browser.perform(get("/organisation/{quarter}/" + file, quarter)
                .with(Visitors.with(reader, Role.MEMBER, Role.GUARDIAN)));
    }

    private MvcTestResult say(PersonId reader, String words) {
        return browser.perform(post("/organisation/2026-Q1/statement")
                .param("statement", words)
                .with(csrf())
                .with(Visitors.with(reader, Role.MEMBER, Role.GUARDIAN)));
    }
}
