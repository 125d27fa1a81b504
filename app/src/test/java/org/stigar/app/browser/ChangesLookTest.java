package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Consulted;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.Measure;
import org.stigar.app.changes.Outline;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.changes.plans.Plan;
import org.stigar.app.changes.web.ChangingWorks;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** The pages of changes in a browser, in both languages, on a phone and a desktop: a draft, its forecast, the assessment, a plan of one's own. */
@AppTest
@TestPropertySource(properties = "test.app=changes-look")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Changes changes;

    @Autowired
    private MutableClock clock;

    private ChangingWorks works;

    @BeforeAll
    void settle() {
        Device.require();
        works = ChangingWorks.crossing(app, "Skadereglering");
    }

    @Test
    void areReadableByEverybodyEverywhere() {
        app.getBean(Journeys.class)
                .create(
                        "En skada",
                        new Journey(
                                List.of(stage("Anmälan", "sales"), stage("Utbetalning", "delivery")),
                                List.of(new Handover("Anmälan", "Utbetalning"))));
        walkYesterday(works.sales().get(ChangingWorks.CLAIMS / 2), works.sales().get(ChangingWorks.CLAIMS + 7));
        long id = changes.create(works.leader(), outline());
        changes.change(id, 0, outline());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        changes.consult(
                id, new Consulted(Optional.of(today.minusDays(2)), Optional.of(today.minusDays(1))), Role.LEADER);
        String path = "/changes/" + id;
        for (String language : List.of("sv", "en")) {
            try (Device leader = Device.open(port, language, Device.COMPUTER)) {
                leader.go(path);
                leader.logIn(works.leader());
                if (language.equals("sv")) {
                    leader.find("form[action$='/forecast'] button").click();
                }
                leader.find("caption");
                leader.find("#alone");
                leader.find("#seams");
                assertThat(leader.find("main").getText()).contains("Skadereglering");
                Map<String, String> pages = new LinkedHashMap<>();
                pages.put("changes", "/changes");
                pages.put("change-draft", path);
                pages.put("change-draw", path + "/draw");
                pages.put("change-new", "/changes/new");
                pages.put("change-assessment", path + "/assessment");
                leader.look(pages, language);
                leader.go(path + "/assessment");
                leader.find("main h1");
                assertThat(leader.sheets("change-assessment-" + language)).isBetween(2, 4);
                leader.print("change-assessment-paper-" + language);
            }
            try (Device guardian = Device.open(port, language, Device.COMPUTER)) {
                guardian.go(path);
                guardian.logIn(works.guardian());
                guardian.find("textarea[name=statement]");
                guardian.look(Map.of("change-guardian", path), language);
            }
        }
        announce(id);
        for (String language : List.of("sv", "en")) {
            try (Device member = Device.open(port, language, Device.COMPUTER)) {
                member.go(path + "/mine");
                member.logIn(works.sales().get(ChangingWorks.CLAIMS / 2));
                member.find("form.card");
                member.find("#standing");
                Map<String, String> pages = new LinkedHashMap<>();
                pages.put("change-mine", path + "/mine");
                pages.put("change-today", "/");
                member.look(pages, language);
            }
        }
    }

    /** Announces a change, and looks at how it has gone. */
    private void announce(long id) {
        String path = "/changes/" + id;
        Change change = changes.find(id).orElseThrow();
        changes.comment(id, change.version(), "Håll båda sidor bemannade till sommaren.");
        clock.advance(Duration.ofDays(1));
        assertThat(changes.tryAnnounce(id, change.version(), clock.instant())).isTrue();
        for (String language : List.of("sv", "en")) {
            try (Device leader = Device.open(port, language, Device.COMPUTER)) {
                leader.go(path);
                leader.logIn(works.leader());
                leader.find("#history ~ details summary").click();
                leader.shoot("change-history-" + language);
                leader.assertAccessible("what was done with a change, day by day");
                leader.look(Map.of("change-announced", path), language);
            }
        }
    }

    /** What is told of plans on the day: before it, of too few, in halves and in quarters. */
    @Test
    void whatPeoplePlanIsReadable() {
        ChangingWorks works = ChangingWorks.in(app);
        app.getBean("jobRunner", SmartLifecycle.class).stop();
        Map<String, String> waiting = Map.of("change-plans-ahead", "/changes/" + announced(works, 50));
        String few = "/changes/" + takenWith(works, 0, 0, 0);
        String some = "/changes/" + takenWith(works, 8, 2, 1);
        String many = "/changes/" + takenWith(works, 13, 7, 3);
        for (String language : List.of("sv", "en")) {
            try (Device leader = Device.open(port, language, Device.COMPUTER)) {
                leader.go(some);
                leader.logIn(works.leader());
                leader.find(".plans");
                Map<String, String> pages = new LinkedHashMap<>(waiting);
                pages.put("change-plans-few", few);
                pages.put("change-plans-halves", some);
                pages.put("change-plans-quarters", many);
                leader.look(pages, language);
            }
        }
    }

    private long announced(ChangingWorks works, int days) {
        long id = changes.create(
                works.leader(),
                new Outline(
                        "Skador blir en egen enhet",
                        "",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days),
                        outline().steps().subList(0, 2),
                        List.of()));
        assertThat(changes.tryAnnounce(id, 0, clock.instant())).isTrue();
        return id;
    }

    /** Announces a change, lets so many of Sales plan each, and takes their plans on its day. */
    private long takenWith(ChangingWorks works, int keep, int handOver, int letGo) {
        long id = announced(works, 3);
        clock.advance(OwnChanges.MOVED_FIRST);
        List<PersonId> sales = works.sales();
        for (int person = 0; person < keep + handOver + letGo; person++) {
            PersonId opposite = sales.get((person + ChangingWorks.CLAIMS) % sales.size());
            TrailPlan choice =
                    person < keep ? TrailPlan.KEEP : person < keep + handOver ? TrailPlan.HAND_OVER : TrailPlan.LET_GO;
            assertThat(app.getBean(OwnChanges.class)
                            .tryPlan(
                                    id,
                                    sales.get(person),
                                    new Plan(opposite, choice, "", Optional.empty(), Optional.empty()),
                                    clock.instant()))
                    .isTrue();
        }
        clock.advance(Duration.ofDays(2));
        app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("changes-plans"))
                .forEach(job -> job.run(clock.instant()));
        // So that the same people are counted at the next one.
        app.getBean(JdbcClient.class)
                .sql("update change_plans_told set taken_on = '2000-01-01'")
                .update();
        return id;
    }

    /** A unit dragged onto another, or pressed and then the other, becomes the next step of the form. */
    @Test
    void aStepIsDraftedByHand() {
        try (Device leader = Device.open(port, "sv", Device.COMPUTER)) {
            leader.go("/changes/new");
            leader.logIn(works.leader());
            leader.find("[data-unit=Sales]").click();
            assertThat(leader.find("[data-units] [role=status]").getText()).contains("Du håller i Sales");
            leader.find("[data-unit=Legal]").click();
            assertThat(leader.find(".choice-of-step p").getText()).isEqualTo("Sales → Legal");
            leader.shoot("change-by-hand-sv");
            leader.assertAccessible("a unit held, and where to");
            leader.find("[data-kind=merge]").click();
            assertThat(value(leader, "step", 0)).isEqualTo("merge");
            assertThat(value(leader, "unit", 0)).isEqualTo("Sales");
            assertThat(value(leader, "to", 0)).isEqualTo("Legal");

            leader.drag("[data-unit=Delivery]", "[data-unit=works]");
            leader.find("[data-kind=split]").click();
            assertThat(value(leader, "step", 1)).isEqualTo("split");
            assertThat(value(leader, "unit", 1)).isEqualTo("Delivery");
            assertThat(leader.run("return document.activeElement.name")).isEqualTo("value");
            assertThat(value(leader, "unit", 2)).isEmpty();
        }
    }

    private static String value(Device device, String field, int step) {
        return String.valueOf(
                device.run("return document.querySelectorAll('fieldset [name=" + field + "]')[" + step + "].value"));
    }

    private static Stage stage(String name, String unit) {
        return new Stage(name, new TreeSet<>(Set.of(new UnitId(unit))), List.of(), List.of());
    }

    private void walkYesterday(PersonId one, PersonId other) {
        app.getBean(WalkLog.class)
                .append(List.of(new Walk(
                        clock.instant().minus(Duration.ofDays(1)),
                        List.of(one, other),
                        2,
                        WalkKind.WORK,
                        Occasion.OWN,
                        WalkSource.DECLARED,
                        Optional.empty(),
                        Optional.empty())));
    }

    private Outline outline() {
        UnitId claims = new UnitId("claims");
        return new Outline(
                "Skador blir en egen enhet",
                "Kunden ska möta samma människor från anmälan till utbetalning. Vi övervägde också ett gemensamt möte varje vecka.",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(50),
                List.of(
                        new Step.Found(claims, "Skador", UnitKind.DEPARTMENT, Optional.of(new UnitId("works"))),
                        new Step.Split(new UnitId("sales"), new Part(Trait.FUNCTION, "Claims"), claims),
                        new Step.Move(new UnitId("legal"), claims)),
                List.of(new Measure(
                        "Stigar mellan dem som skiljs åt växer igen.",
                        "Gemensam genomgång varje måndag till midsommar",
                        "Chef för Skador",
                        Optional.empty())));
    }
}
