package org.stigar.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.change.Offices.move;
import static org.stigar.core.change.Offices.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Relation;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class ScenarioTest {

    private static final int DAY = 20_500;
    private static final Instant AT = Offices.startOf(DAY);
    private static final Directory DIRECTORY = withMore(Offices.draw("sales: ann bob; service: cy dee"));

    @Test
    void movesTheHomeAndKeepsProjects() {
        Scenario scenario = Scenario.of(DIRECTORY, List.of(move("bob", "service")), AT);

        assertThat(scenario.problems()).isEmpty();
        assertThat(scenario.before().relation(person("ann"), person("bob"))).isEqualTo(Relation.SAME_UNIT);
        assertThat(scenario.after().relation(person("ann"), person("bob"))).isEqualTo(Relation.SAME_PROJECT);
        assertThat(scenario.after().relation(person("bob"), person("cy"))).isEqualTo(Relation.SAME_UNIT);
        assertThat(scenario.after().findPrimaryUnit(person("bob"))).contains(new UnitId("service"));
        assertThat(scenario.after().unitsOf(person("bob")))
                .containsExactlyInAnyOrder(new UnitId("service"), new UnitId("launch"));
    }

    @Test
    void movesIntoAUnitThatBeginsThatDay() {
        Scenario scenario = Scenario.of(DIRECTORY, List.of(move("bob", "new")), AT);

        assertThat(scenario.after().primaryMembers(new UnitId("new"))).containsExactly(person("bob"));
    }

    @Test
    void changesNothingWithoutMoves() {
        Scenario scenario = Scenario.of(DIRECTORY, List.of(), AT);

        for (var one : DIRECTORY.people()) {
            assertThat(scenario.after().unitsOf(one.id()))
                    .isEqualTo(scenario.before().unitsOf(one.id()));
        }
    }

    @Test
    void reportsMovesThatMakeNoSense() {
        Scenario scenario = Scenario.of(
                DIRECTORY,
                List.of(
                        move("nobody", "sales"),
                        move("ann", "nowhere"),
                        move("ann", "old"),
                        move("ann", "launch"),
                        move("ann", "service"),
                        move("ann", "new")),
                AT);

        assertThat(scenario.problems())
                .containsExactly(
                        new MoveProblem(0, MoveProblem.Reason.UNKNOWN_PERSON),
                        new MoveProblem(1, MoveProblem.Reason.UNKNOWN_UNIT),
                        new MoveProblem(2, MoveProblem.Reason.UNIT_NOT_IN_FORCE),
                        new MoveProblem(3, MoveProblem.Reason.UNIT_IS_PROJECT),
                        new MoveProblem(5, MoveProblem.Reason.MOVED_TWICE));
        assertThat(scenario.after().findPrimaryUnit(person("ann"))).contains(new UnitId("service"));
    }

    @Test
    void takesEffectOnTheDayItFallsOn() {
        assertThat(Scenario.of(DIRECTORY, List.of(), AT).day()).isEqualTo(DAY);
        assertThat(Scenario.of(DIRECTORY, List.of(), AT.plusSeconds(86_399)).day())
                .isEqualTo(DAY);
        assertThat(Scenario.of(DIRECTORY, List.of(), AT.minusSeconds(1)).day()).isEqualTo(DAY - 1);
    }

    @Test
    void knowsAPairOfUnitsInBothOrders() {
        UnitId a = new UnitId("a");
        UnitId b = new UnitId("b");

        assertThat(UnitPair.of(b, a)).isEqualTo(UnitPair.of(a, b));
        assertThat(new UnitPair(Optional.of(a), Optional.empty())).isLessThan(UnitPair.of(a, b));
        assertThat(UnitPair.of(a, a)).isLessThan(UnitPair.of(a, b));
    }

    /** Adds a project of ann and bob, a unit that is gone, and one that begins on the day. */
    private static Directory withMore(Directory small) {
        List<Unit> units = new ArrayList<>(small.units());
        units.add(unit("launch", UnitKind.PROJECT, Validity.ALWAYS));
        units.add(unit("old", UnitKind.TEAM, new Validity(Instant.MIN, AT)));
        units.add(unit("new", UnitKind.TEAM, new Validity(AT, Instant.MAX)));
        List<Membership> memberships = new ArrayList<>(small.memberships());
        memberships.add(new Membership(person("ann"), new UnitId("launch"), Validity.ALWAYS));
        memberships.add(new Membership(person("bob"), new UnitId("launch"), Validity.ALWAYS));
        return new Directory(small.people(), units, memberships);
    }

    private static Unit unit(String name, UnitKind kind, Validity validity) {
        return new Unit(new UnitId(name), name, kind, Optional.empty(), validity);
    }
}
