package org.stigar.app.changes.touched;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.touched.TouchedSeams.Fate;
import org.stigar.app.changes.touched.TouchedSeams.Part;
import org.stigar.app.changes.touched.TouchedSeams.Seam;
import org.stigar.app.changes.touched.TouchedSeams.Standing;
import org.stigar.app.competences.Competences;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.Crossing.Strength;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;

/** How a seam stands that some leave; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=changes-seams")
class TouchedSeamsTest {

    private static final int EACH = 30;
    private static final int CLAIMS = 15;
    private static final UnitId SALES = new UnitId("sales");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TouchedSeams seams;

    /**
     * Of ten trails or more, 15 of 30 leave: three are left but in 2.5 of a hundred cases; and of the six at least by which a competence crosses two, but in
     * 8.4.
     */
    @Test
    void followsFromWhatIsPublishedAndFromHowManyLeave() {
        PersonId leader = publishAQuarter();
        Competence pricing = app.getBean(Competences.class).claim(leader, Stance.CAN_HELP, "Pricing", Locale.ENGLISH);
        long journey = app.getBean(Journeys.class)
                .create(
                        "A claim",
                        new Journey(
                                List.of(stage("Call", "sales"), stage("Visit", "delivery"), stage("Appeal", "legal")),
                                List.of(new Handover("Call", "Visit"), new Handover("Visit", "Appeal"))));
        Member reader = new Member(leader, Set.of(Role.MEMBER, Role.LEADER));
        long looks = looks();
        Draft split = draft(
                new Step.Found(new UnitId("claims"), "Claims", UnitKind.TEAM, Optional.of(new UnitId("works"))),
                new Step.Split(
                        SALES, new org.stigar.core.change.draft.Part(Trait.FUNCTION, "Claims"), new UnitId("claims")));

        assertThat(seams.of(split, reader))
                .containsExactly(new Seam(
                        journey,
                        "A claim",
                        "Call",
                        "Visit",
                        List.of(new Part("Sales", Fate.THINNED)),
                        new Standing(Strength.HOLDS, 10, 3, Set.of(pricing), 9)));
        assertThat(looks()).as("a look at what is published is one here, too").isGreaterThan(looks);

        Draft merged = draft(new Step.Merge(new UnitId("delivery"), SALES));
        assertThat(seams.of(merged, reader))
                .as("one side ends and the other has both")
                .hasSize(2)
                .extracting(Seam::standing)
                .containsOnlyNulls();

        app.getBean(Freeze.class).freeze(clock.instant());
        assertThat(seams.of(split, reader)).extracting(Seam::standing).containsOnlyNulls();
    }

    private PersonId publishAQuarter() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", EACH);
        List<PersonId> delivery = works.unit("Delivery", EACH);
        works.unit("Legal", 14);
        for (int i = 0; i < EACH; i++) {
            works.walk(sales.get(i), delivery.get(i));
        }
        works.keep();
        sales.forEach(
                person -> app.getBean(Competences.class).claim(person, Stance.CAN_HELP, "Pricing", Locale.ENGLISH));
        app.getBean(People.class)
                .put(
                        sales.subList(0, CLAIMS).stream()
                                .map(id -> Person.builder(id).function("Claims").build())
                                .toList(),
                        List.of(),
                        List.of());
        app.getBean(Leaders.class).grant(new Leaders.Grant(sales.get(EACH - 1), SALES, LocalDate.of(2027, 12, 31)));
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7));
        return sales.get(EACH - 1);
    }

    private Draft draft(Step... steps) {
        return Draft.of(app.getBean(People.class).directory(), clock.instant(), List.of(steps), 8);
    }

    private long looks() {
        return app.getBean(GuardianLog.class).page(Long.MAX_VALUE, 1_000).size();
    }

    private static Stage stage(String name, String unit) {
        return new Stage(name, new TreeSet<>(List.of(new UnitId(unit))), List.of(), List.of());
    }
}
