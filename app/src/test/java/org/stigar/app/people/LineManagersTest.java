package org.stigar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class LineManagersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId HEAD = new PersonId("head");
    private static final PersonId CHIEF = new PersonId("chief");
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId NEIGHBOUR = new PersonId("neighbour");
    private static final PersonId LEAD = new PersonId("project-lead");

    private final LineManagers managers = managers("head", "chef", "lead");

    @Test
    void leadAllBelowThemInTheLineAndNobodyElse() {
        assertThat(managers.of(ANN)).containsExactlyInAnyOrder(HEAD, CHIEF);
        assertThat(managers.of(CHIEF)).containsExactly(HEAD);
        assertThat(managers.of(NEIGHBOUR)).containsExactly(HEAD);
        assertThat(managers.of(HEAD)).isEmpty();
        assertThat(managers.of(new PersonId("nobody"))).isEmpty();
    }

    @Test
    void pairByPairItIsTheSame() {
        List<PersonId> all = List.of(HEAD, CHIEF, ANN, NEIGHBOUR, LEAD);
        for (PersonId person : all) {
            assertThat(all)
                    .filteredOn(one -> managers.leads(one, person))
                    .containsExactlyInAnyOrderElementsOf(managers.of(person));
        }
    }

    @Test
    void noLevelThatLeadsLeadsNobody() {
        assertThat(managers("professor").of(ANN)).isEmpty();
        assertThat(managers("professor").leads(HEAD, ANN)).isFalse();
    }

    /** Worked out once, and anew after somebody has come. */
    @Test
    void areThoseOfTheDirectoryAsItIs() {
        MemoryPeople people = MemoryPeople.of("ann");
        Unit lund = unit("lund", UnitKind.TEAM, Optional.empty());
        people.put(List.of(), List.of(lund), List.of(in(ANN, lund)));
        Leadership leadership = new Leadership(people, new Leading(Set.of("chef")));

        assertThat(leadership.at(NOW).of(ANN)).isEmpty();
        people.put(List.of(person(CHIEF, "Chef")), List.of(), List.of(in(CHIEF, lund)));
        assertThat(leadership.at(NOW).of(ANN)).containsExactly(CHIEF);
    }

    /** A company, a unit of it, and a project that Ann shares with its lead. */
    private static LineManagers managers(String... levels) {
        Unit company = unit("company", UnitKind.DEPARTMENT, Optional.empty());
        Unit lund = unit("lund", UnitKind.TEAM, Optional.of(company.id()));
        Unit malmo = unit("malmo", UnitKind.TEAM, Optional.of(company.id()));
        Unit project = unit("project", UnitKind.PROJECT, Optional.empty());
        Directory directory = new Directory(
                List.of(
                        person(HEAD, "Head"),
                        person(CHIEF, "CHEF"),
                        person(ANN, "engineer"),
                        person(NEIGHBOUR, "engineer"),
                        person(LEAD, "lead")),
                List.of(company, lund, malmo, project),
                List.of(
                        in(HEAD, company),
                        in(CHIEF, lund),
                        in(ANN, lund),
                        in(ANN, project),
                        in(NEIGHBOUR, malmo),
                        in(LEAD, project)));
        return new Leading(Set.of(levels)).in(directory, directory.at(NOW));
    }

    private static Unit unit(String name, UnitKind kind, Optional<UnitId> parent) {
        return new Unit(new UnitId(name), name, kind, parent, Validity.ALWAYS);
    }

    private static Person person(PersonId id, String level) {
        return Person.builder(id).level(level).build();
    }

    private static Membership in(PersonId person, Unit unit) {
        return new Membership(person, unit.id(), Validity.ALWAYS);
    }
}
