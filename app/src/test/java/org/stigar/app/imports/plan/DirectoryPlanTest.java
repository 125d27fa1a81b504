package org.stigar.app.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.app.imports.plan.Count.What;
import org.stigar.app.imports.upload.Part;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.intake.report.DirectoryIntake;

class DirectoryPlanTest {

    private static final Person ANN = person("ann", "Ann");
    private static final Person BOB = person("bob", "Bob");
    private static final Unit HOUSE = unit("house", Optional.empty());
    private static final Unit SHED = unit("shed", Optional.of("house"));
    private static final Directory NOW =
            new Directory(List.of(ANN, BOB), List.of(HOUSE, SHED), List.of(member(ANN, HOUSE), member(BOB, HOUSE)));

    @Test
    void tellsNewFromChangedFromUnchanged() {
        DirectoryPlan plan = plan(
                new Directory(List.of(ANN, person("bob", "Bobby"), person("cy", "Cy")), List.of(), List.of()),
                Part.PEOPLE);

        assertThat(plan.summary().counts()).contains(new Count(What.PEOPLE, 1, 1, 1));
        assertThat(plan.people()).extracting(Person::id).containsExactly(BOB.id(), new PersonId("cy"));
        assertThat(plan.before().people()).containsExactly(BOB);
        assertThat(plan.before().newPeople()).containsExactly(new PersonId("cy"));
    }

    @Test
    void replacesTheMembershipsOfThoseItNames() {
        DirectoryPlan plan =
                plan(new Directory(List.of(ANN), List.of(SHED, HOUSE), List.of(member(ANN, SHED))), Part.MEMBERSHIPS);

        assertThat(plan.placed()).containsExactly(ANN.id());
        assertThat(plan.summary().counts()).contains(new Count(What.MEMBERSHIPS, 1, 1, 0));
        assertThat(plan.before().memberships()).containsExactly(member(ANN, HOUSE));
    }

    /** A table of memberships alone knows nothing of people but their ids. */
    @Test
    void leavesAloneWhoIsThereWhereThereIsNoTableOfPeople() {
        Person bare = Person.builder(ANN.id()).build();
        DirectoryPlan plan = plan(
                new Directory(List.of(bare), List.of(unit("house", Optional.empty())), List.of(member(bare, HOUSE))),
                Part.MEMBERSHIPS);

        assertThat(plan.people()).isEmpty();
        assertThat(plan.units()).isEmpty();
        assertThat(plan.summary().isUseful()).isFalse();
    }

    @Test
    void movesAUnitBelowANewOne() {
        DirectoryPlan plan = plan(
                new Directory(
                        List.of(),
                        List.of(unit("house", Optional.of("attic")), unit("attic", Optional.empty())),
                        List.of()),
                Part.UNITS);

        assertThat(plan.summary().counts()).contains(new Count(What.UNITS, 1, 1, 0));
        assertThat(plan.summary().reports()).isEmpty();
        assertThat(plan.before().units()).containsExactly(HOUSE);
        assertThat(plan.before().newUnits()).containsExactly(new UnitId("attic"));
    }

    private static DirectoryPlan plan(Directory read, Part... parts) {
        return new DirectoryPlan(NOW, new DirectoryIntake(read, List.of()), Set.of(parts));
    }

    private static Person person(String id, String name) {
        return Person.builder(new PersonId(id)).name(name).build();
    }

    private static Unit unit(String id, Optional<String> parent) {
        return new Unit(new UnitId(id), id, UnitKind.DEPARTMENT, parent.map(UnitId::new), Validity.ALWAYS);
    }

    private static Membership member(Person person, Unit unit) {
        return new Membership(person.id(), unit.id(), Validity.ALWAYS);
    }
}
