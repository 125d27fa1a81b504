package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.cohort.Zone;
import org.stigar.core.publish.cohort.Zones;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** The examples on five people in {@code docs/measures}, as a researcher's own file gives them. */
class WorkedFiguresTest {

    private static final Quarter QUARTER = new Quarter(0, 30);
    private static final List<String> SALES = List.of("ann", "bob", "cy");
    private static final List<String> SERVICE = List.of("dee", "eve");

    private static final Traces TRACES = Organisations.traces("ann -1.2.3.4.5.6- bob, ann -1.2- cy, bob -1.2.3.4- cy,"
            + "cy -1.2.3- dee, bob -1- dee, dee -1.2.3.4.5- eve");

    @Test
    void fourOfTwentyOneDaysLieBetweenTwoZones() {
        Publication shown = publish();

        assertThat(shown.zones().bands())
                .extracting(PublishedZones.Band::zone)
                .containsExactly(new Zone(60, 60), new Zone(330, 330));
        assertThat(shown.zones().across()).hasToString("PublishedShare[ROUNDED, 4]");
    }

    @Test
    void whatLeavesSalesLeansOnFew() {
        assertThat(publish().unit(0).hold()).isEqualTo(PublishedUnit.Hold.LEANS_ON_FEW);
    }

    @Test
    void ofFivePeopleInAProjectNothingIsCompared() {
        PublishedTask task = publish().tasks().get(0);

        assertThat(task.nodes()).hasSize(2);
        assertThat(List.of(task.link(0, 0), task.link(0, 1), task.link(1, 1)))
                .containsOnly(PublishedCell.Versus.UNKNOWN);
    }

    private static Publication publish() {
        return new Gate(Policy.research(1))
                .publish(Snapshot.builder(TRACES, List.of(structure()))
                        .states(trail -> Optional.of(TrailState.OPEN))
                        .quarters(List.of(QUARTER))
                        .zones(person -> Optional.of(SALES.contains(person.value()) ? 60 : 330), Zones.EMPTY)
                        .functions(person -> Optional.of(SALES.contains(person.value()) ? "sells" : "serves"), Map.of())
                        .build());
    }

    private static Structure structure() {
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (List<String> names : List.of(SALES, SERVICE)) {
            for (String name : names) {
                PersonId person = new PersonId(name);
                people.add(Person.builder(person).build());
                memberships.add(
                        new Membership(person, new UnitId(names == SALES ? "sales" : "service"), Validity.ALWAYS));
                memberships.add(new Membership(person, new UnitId("task"), Validity.ALWAYS));
            }
        }
        List<Unit> units = new ArrayList<>();
        for (String name : List.of("sales", "service", "task")) {
            UnitKind kind = name.equals("task") ? UnitKind.PROJECT : UnitKind.TEAM;
            units.add(new Unit(new UnitId(name), name, kind, Optional.empty(), Validity.ALWAYS));
        }
        return new Directory(people, units, memberships).at(Instant.EPOCH);
    }
}
