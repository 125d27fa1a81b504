package org.stigar.app.changes.touched;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.touched.TouchedUnits.Row;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.measure.unit.Isolation.Band;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;

/** How many may be left without trails, from what is published; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=changes-units")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchedUnitsTest {

    private static final int EACH = 40;
    private static final int CLAIMS = 15;
    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId DELIVERY = new UnitId("delivery");
    private static final UnitId NEW = new UnitId("claims");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private TouchedUnits units;

    private PersonId ofSales;
    private PersonId ofDelivery;

    /** In each of two units 120 trails (of those who lead them none is counted), and 40 between them; 15 of one can be told by their function. */
    @BeforeAll
    void publishAQuarter() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", EACH);
        List<PersonId> delivery = works.unit("Delivery", EACH);
        works.unit("Legal", 14);
        for (int i = 0; i < EACH; i++) {
            works.walk(sales.get(i), delivery.get(i));
        }
        works.keep();
        app.getBean(People.class)
                .put(
                        sales.subList(0, CLAIMS).stream()
                                .map(id -> Person.builder(id).function("Claims").build())
                                .toList(),
                        List.of(),
                        List.of());
        ofSales = sales.get(EACH - 1);
        ofDelivery = delivery.get(EACH - 1);
        app.getBean(Leaders.class).grant(new Leaders.Grant(ofSales, SALES, LocalDate.of(2027, 12, 31)));
        app.getBean(Leaders.class).grant(new Leaders.Grant(ofDelivery, DELIVERY, LocalDate.of(2027, 12, 31)));
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7));
    }

    /** The second worked example of docs/measures/isolation.md. */
    @Test
    void whoIsPartedIsLeftWithFewer() {
        long looks = looks();
        assertThat(units.of(split(NEW), leader(ofSales)))
                .containsExactly(new Row("Sales", EACH, new Band(5, 15), new Band(8, 20)));
        assertThat(looks()).as("a look at what is published is one here, too").isGreaterThan(looks);
    }

    /** They come to people with whom their unit has trails, and both ends gain. */
    @Test
    void whoComesToPeopleTheyKnowIsLeftWithMoreThanAmongNobody() {
        Row apart = units.of(split(NEW), leader(ofSales)).get(0);
        Row moved = units.of(split(DELIVERY), leader(ofSales)).get(0);
        assertThat(moved.then().high()).isLessThan(apart.then().high());

        Row host = units.of(split(DELIVERY), leader(ofDelivery)).get(0);
        assertThat(host.unit()).isEqualTo("Delivery");
        assertThat(host.then().high()).isLessThan(host.today().high());
    }

    @Test
    void mergedUnitsLeaveFewerAlone() {
        List<Row> rows = units.of(draft(new Step.Merge(DELIVERY, SALES)), leader(ofSales));
        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.then().high()).isLessThan(row.today().high()));
    }

    /** Each reads of the units they answer for, what {@code Organisation} tells them, while it does. */
    @Test
    void tellsEachOfTheirOwnUnitsOnly() {
        assertThat(units.of(split(NEW), leader(ofDelivery))).isEmpty();
        assertThat(units.of(draft(), leader(ofSales))).as("nothing changes").isEmpty();

        app.getBean(Freeze.class).freeze(clock.instant());
        try {
            assertThat(units.of(split(NEW), leader(ofSales))).isEmpty();
        } finally {
            app.getBean(Freeze.class).thaw();
        }
    }

    private Draft split(UnitId to) {
        Step part = new Step.Split(SALES, new Part(Trait.FUNCTION, "Claims"), to);
        return to.equals(NEW)
                ? draft(new Step.Found(NEW, "Claims", UnitKind.TEAM, Optional.of(new UnitId("works"))), part)
                : draft(part);
    }

    private Draft draft(Step... steps) {
        return Draft.of(app.getBean(People.class).directory(), clock.instant(), List.of(steps), 8);
    }

    private static Member leader(PersonId person) {
        return new Member(person, Set.of(Role.MEMBER, Role.LEADER));
    }

    private long looks() {
        return app.getBean(GuardianLog.class).page(Long.MAX_VALUE, 1_000).size();
    }
}
