package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.cohort.Group;

/** About which units somebody is asked. */
class UnitDrawTest {

    private static final int K = 5;
    private static final PersonId ANN = new PersonId("a-0");
    private static final Group OWN = new Group(List.of(new UnitId("a"), new UnitId("b")));

    private final Structure structure = structure();

    @Test
    void neverOfOnesOwnGroupNorOneThatFewStandFor() {
        for (int token = 0; token < 500; token++) {
            assertThat(draw(token)).hasSize(2).doesNotContain("a", "b", "head", "project");
        }
    }

    @Test
    void isTheSameForOneTokenAndSpreadsOverAll() {
        Map<String, Integer> counts = new HashMap<>();
        for (int token = 0; token < 900; token++) {
            assertThat(draw(token)).isEqualTo(draw(token));
            draw(token).forEach(unit -> counts.merge(unit, 1, Integer::sum));
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder("c", "d", "e");
        assertThat(counts.values()).allMatch(count -> count > 540 && count < 660);
    }

    /** Of a group that is no unit nobody is left out of any: whoever was not asked about a unit would be of it. */
    @Test
    void ofAllUnitsWhereGroupsAreNone() {
        Map<String, Integer> counts = new HashMap<>();
        for (int token = 0; token < 500; token++) {
            UnitDraw.draw(token(token), Set.of(), structure, K)
                    .forEach(unit -> counts.merge(unit.id().value(), 1, Integer::sum));
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void whereThereIsNoOtherUnitNothingIsAskedAboutUnits() {
        assertThat(UnitDraw.draw(
                        token(1),
                        Set.of(new UnitId("a"), new UnitId("b"), new UnitId("c"), new UnitId("d"), new UnitId("e")),
                        structure,
                        K))
                .isEmpty();
    }

    private List<String> draw(int token) {
        return UnitDraw.draw(token(token), UnitDraw.own(ANN, OWN, structure), structure, K).stream()
                .map(unit -> unit.id().value())
                .toList();
    }

    private static Token token(int number) {
        return new Token(ByteBuffer.allocate(Token.LENGTH).putInt(number).array());
    }

    /** A department with a head who is alone in it, five teams of five under it, and a project of many. */
    private static Structure structure() {
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        UnitId head = new UnitId("head");
        List<Unit> units = new ArrayList<>(List.of(
                new Unit(head, "Head", UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS),
                new Unit(new UnitId("project"), "Project", UnitKind.PROJECT, Optional.empty(), Validity.ALWAYS)));
        people.add(Person.builder(new PersonId("boss")).build());
        memberships.add(new Membership(new PersonId("boss"), head, Validity.ALWAYS));
        for (String team : List.of("a", "b", "c", "d", "e")) {
            UnitId id = new UnitId(team);
            units.add(new Unit(id, team, UnitKind.TEAM, Optional.of(head), Validity.ALWAYS));
            for (int i = 0; i < K; i++) {
                PersonId person = new PersonId(team + "-" + i);
                people.add(Person.builder(person).build());
                memberships.add(new Membership(person, id, Validity.ALWAYS));
                memberships.add(new Membership(person, new UnitId("project"), Validity.ALWAYS));
            }
        }
        return new Directory(people, units, memberships).at(Instant.parse("2026-06-01T08:00:00Z"));
    }
}
