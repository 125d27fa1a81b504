package org.stigar.core.change.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.StepProblem.Reason;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class DraftTest {

    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");
    private static final int K = 2;
    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId SERVICE = new UnitId("service");
    private static final UnitId NORTH = new UnitId("north");
    private static final UnitId LAUNCH = new UnitId("launch");
    private static final UnitId ALL = new UnitId("all");

    /** Sales of six (three who sell, three who reckon), service of two, north below sales with two, a project of one of sales. */
    private final Directory directory = directory();

    @Test
    void mergesAUnitIntoAnotherWithAllBelowIt() {
        Draft draft = of(new Step.Merge(SALES, SERVICE));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.after().findUnit(SALES)).isEmpty();
        assertThat(draft.after().primaryMembers(SERVICE)).hasSize(8);
        assertThat(draft.after().unit(NORTH).parent()).contains(SERVICE);
        assertThat(draft.after().unitsOf(person("seller-0"))).containsExactlyInAnyOrder(SERVICE, LAUNCH);
        assertThat(draft.people(0)).isEqualTo(6);
        assertThat(draft.before().primaryMembers(SALES)).hasSize(6);
    }

    @Test
    void splitsAUnitByFunction() {
        UnitId reckoning = new UnitId("reckoning");
        Draft draft = of(
                new Step.Found(reckoning, "Reckoning", UnitKind.TEAM, Optional.of(ALL)),
                new Step.Split(SALES, new Part(Trait.FUNCTION, "finance"), reckoning));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.after().primaryMembers(reckoning))
                .containsExactly(person("reckoner-0"), person("reckoner-1"), person("reckoner-2"));
        assertThat(draft.after().primaryMembers(SALES)).hasSize(3);
        assertThat(draft.after().unit(reckoning).name()).isEqualTo("Reckoning");
    }

    /** As two by two would find it. Who shares a project afterwards, or is among few who stay, loses fewer. */
    @Test
    void knowsWhomItParts() {
        Draft draft = split("reckoning", "finance");
        List<PersonId> sales = draft.before().members(SALES);

        assertThat(draft.parted(1)).containsExactlyInAnyOrderElementsOf(sales);
        assertThat(draft.parted(3)).containsExactlyInAnyOrderElementsOf(sales);
        assertThat(draft.parted(4)).isEmpty();
        assertThat(of().parted(1)).isEmpty();
        assertThat(of(new Step.Merge(SALES, SERVICE)).parted(1)).isEmpty();
        for (Draft one : List.of(draft, of(new Step.Merge(SALES, SERVICE)), split("money", "sales"))) {
            Structure was = one.before();
            Structure is = one.after();
            for (int least = 1; least < 5; least++) {
                int enough = least;
                assertThat(one.parted(least))
                        .containsExactlyInAnyOrderElementsOf(sales.stream()
                                .filter(person -> sales.stream()
                                                .filter(other -> !other.equals(person)
                                                        && was.relation(person, other)
                                                                .isInside()
                                                        && !is.relation(person, other)
                                                                .isInside())
                                                .count()
                                        >= enough)
                                .toList());
            }
        }
    }

    /** What a new unit is called tells nothing: the same people asked for again under another name are the same question. */
    @Test
    void knowsTheSamePeopleUnderAnotherName() {
        Draft draft = split("reckoning", "finance");

        assertThat(draft.sameAs(split("money", "Finance")).orElseThrow())
                .containsEntry(new UnitId("money"), new UnitId("reckoning"))
                .containsEntry(SALES, SALES);
        assertThat(draft.sameAs(of())).isEmpty();
        assertThat(of().sameAs(of(new Step.Move(NORTH, ALL)))).isPresent();
        assertThat(of(new Step.Merge(SERVICE, NORTH))
                        .sameAs(of(new Step.Merge(NORTH, SERVICE)))
                        .orElseThrow())
                .as("whichever of the two is left")
                .containsEntry(SERVICE, NORTH);
    }

    /** Which half gets the new name is a name too. */
    @Test
    void saysWhichUnitsOfBeforeItChanges() {
        assertThat(split("reckoning", "finance").changed()).containsExactly(SALES);
        assertThat(of(new Step.Merge(NORTH, SERVICE)).changed()).containsExactly(NORTH, SERVICE);
        assertThat(of(new Step.Move(NORTH, ALL)).changed()).isEmpty();
    }

    private Draft split(String name, String function) {
        UnitId unit = new UnitId(name);
        return of(
                new Step.Found(unit, name, UnitKind.TEAM, Optional.of(ALL)),
                new Step.Split(SALES, new Part(Trait.FUNCTION, function), unit));
    }

    @Test
    void movesAUnitWithAllBelowItAndNobodyInIt() {
        Draft draft = of(new Step.Move(SALES, SERVICE));

        assertThat(draft.after().unit(SALES).parent()).contains(SERVICE);
        assertThat(draft.people(0)).isEqualTo(8);
        assertThat(draft.after().primaryMembers(SALES)).isEqualTo(draft.before().primaryMembers(SALES));
    }

    @Test
    void letsPeopleHaveAPartInAProject() {
        UnitId merger = new UnitId("merger");
        Draft draft = of(
                new Step.Found(merger, "Merger", UnitKind.PROJECT, Optional.empty()),
                new Step.Join(SERVICE, Optional.empty(), merger),
                new Step.Close(LAUNCH));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.after().members(merger)).hasSize(2);
        assertThat(draft.after().findPrimaryUnit(person("server-0"))).contains(SERVICE);
        assertThat(draft.after().unitsOf(person("seller-0"))).containsExactly(SALES);
    }

    @Test
    void closesAUnitOnceItIsEmpty() {
        Draft draft = of(new Step.Split(NORTH, new Part(Trait.CITY, "umeå"), SERVICE), new Step.Close(NORTH));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.after().findUnit(NORTH)).isEmpty();
        assertThat(draft.after().primaryMembers(SERVICE)).hasSize(4);
    }

    @Test
    void saysWhichStepsMakeNoSenseAndCarriesOutTheOthers() {
        Draft draft = of(
                new Step.Merge(new UnitId("nowhere"), SALES),
                new Step.Found(SALES, "Sales", UnitKind.TEAM, Optional.empty()),
                new Step.Move(SALES, NORTH),
                new Step.Merge(SALES, SALES),
                new Step.Move(SERVICE, LAUNCH),
                new Step.Join(SERVICE, Optional.empty(), SALES),
                new Step.Close(SERVICE),
                new Step.Split(SALES, new Part(Trait.FUNCTION, "medicine"), SERVICE),
                new Step.Split(SALES, new Part(Trait.CITY, "Kiruna"), SERVICE),
                new Step.Merge(SALES, SERVICE),
                new Step.Split(SERVICE, new Part(Trait.FUNCTION, "Finance"), NORTH),
                new Step.Merge(SALES, NORTH));

        assertThat(draft.problems())
                .extracting(StepProblem::reason)
                .containsExactly(
                        Reason.UNKNOWN_UNIT,
                        Reason.UNIT_IS_THERE,
                        Reason.CYCLE,
                        Reason.SAME_UNIT,
                        Reason.UNIT_IS_PROJECT,
                        Reason.UNIT_IS_LINE,
                        Reason.NOT_EMPTY,
                        Reason.NOBODY,
                        Reason.FEW,
                        Reason.MOVED_TWICE,
                        Reason.UNKNOWN_UNIT);
        assertThat(draft.after().primaryMembers(SERVICE)).hasSize(8);
    }

    @Test
    void leavesNobodyBehindAlone() {
        Draft draft = Draft.of(
                directory, AT, List.of(new Step.Split(SALES, new Part(Trait.FUNCTION, "finance"), SERVICE)), 4);

        assertThat(draft.problems()).containsExactly(new StepProblem(0, Reason.FEW));
        assertThat(draft.after().primaryMembers(SALES)).hasSize(6);
    }

    @Test
    void isNoLongerThanItMayBe() {
        List<Step> steps = Collections.nCopies(Draft.MOST_STEPS + 1, new Step.Close(NORTH));

        assertThatThrownBy(() -> Draft.of(directory, AT, steps, K)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Law: whatever the steps, nobody is lost or doubled, nobody is moved as one of fewer than k, and the tree stays a tree. */
    @Test
    void losesNobodyWhateverTheSteps() {
        List<UnitId> units = List.of(ALL, SALES, SERVICE, NORTH, LAUNCH, new UnitId("fresh"));
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                UnitId one = units.get(random.nextInt(units.size()));
                UnitId other = units.get(random.nextInt(units.size()));
                Part part = new Part(Trait.FUNCTION, random.nextBoolean() ? "sales" : "Finance");
                steps.add(
                        switch (random.nextInt(6)) {
                            case 0 -> new Step.Found(one, "New", UnitKind.TEAM, Optional.of(other));
                            case 1 -> new Step.Move(one, other);
                            case 2 -> new Step.Merge(one, other);
                            case 3 -> new Step.Split(one, part, other);
                            case 4 -> new Step.Join(one, Optional.of(part), other);
                            default -> new Step.Close(one);
                        });
            }

            Draft draft = Draft.of(directory, AT, steps, K);

            Structure after = draft.after();
            for (Person person : directory.people()) {
                assertThat(after.findPrimaryUnit(person.id())).isPresent();
                assertThat(after.unitsOf(person.id()).stream()
                                .filter(unit -> after.unit(unit).kind().isLine()))
                        .hasSize(1);
            }
            assertThat(draft.problems())
                    .extracting(StepProblem::step)
                    .isSorted()
                    .doesNotHaveDuplicates();
            for (int step = 0; step < steps.size(); step++) {
                if (steps.get(step) instanceof Step.Split && draft.people(step) > 0) {
                    assertThat(draft.people(step)).isGreaterThanOrEqualTo(K);
                }
            }
        }
    }

    @Test
    void changesNothingWithoutSteps() {
        Draft draft = of();

        for (Person person : directory.people()) {
            assertThat(draft.after().unitsOf(person.id()))
                    .isEqualTo(draft.before().unitsOf(person.id()));
            assertThat(draft.after().findPrimaryUnit(person.id()))
                    .isEqualTo(draft.before().findPrimaryUnit(person.id()));
        }
    }

    /** Somebody with two homes in the line keeps both, and the same first one, as long as they are not moved. */
    @Test
    void leavesSecondHomesAlone() {
        List<Membership> memberships = new ArrayList<>(directory.memberships());
        memberships.add(new Membership(person("server-0"), ALL, new Validity(Instant.MIN, Instant.MAX)));
        memberships.add(new Membership(person("server-1"), NORTH, new Validity(AT.minusSeconds(9), Instant.MAX)));
        Directory twice = new Directory(directory.people(), directory.units(), memberships);

        Draft draft = Draft.of(twice, AT, List.of(new Step.Move(NORTH, ALL)), K);

        for (Person person : directory.people()) {
            assertThat(draft.after().unitsOf(person.id()))
                    .isEqualTo(draft.before().unitsOf(person.id()));
            assertThat(draft.after().findPrimaryUnit(person.id()))
                    .isEqualTo(draft.before().findPrimaryUnit(person.id()));
        }
    }

    private Draft of(Step... steps) {
        return Draft.of(directory, AT, List.of(steps), K);
    }

    private static Directory directory() {
        List<Unit> units = List.of(
                unit(ALL, UnitKind.BUSINESS_AREA, Optional.empty()),
                unit(SALES, UnitKind.DEPARTMENT, Optional.of(ALL)),
                unit(SERVICE, UnitKind.DEPARTMENT, Optional.of(ALL)),
                unit(NORTH, UnitKind.TEAM, Optional.of(SALES)),
                unit(LAUNCH, UnitKind.PROJECT, Optional.empty()));
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        add(people, memberships, "seller", 3, "Sales", "Kalmar", SALES);
        add(people, memberships, "reckoner", 2, "Finance", "Kalmar", SALES);
        people.add(Person.builder(person("reckoner-2"))
                .function("Finance")
                .city("Kiruna")
                .build());
        memberships.add(new Membership(person("reckoner-2"), SALES, Validity.ALWAYS));
        add(people, memberships, "server", 2, "Service", "Umeå", SERVICE);
        add(people, memberships, "northerner", 2, "Sales", "Umeå", NORTH);
        memberships.add(new Membership(person("seller-0"), LAUNCH, Validity.ALWAYS));
        return new Directory(people, units, memberships);
    }

    private static void add(
            List<Person> people,
            List<Membership> memberships,
            String name,
            int count,
            String function,
            String city,
            UnitId unit) {
        for (int i = 0; i < count; i++) {
            PersonId id = person(name + "-" + i);
            people.add(Person.builder(id).function(function).city(city).build());
            memberships.add(new Membership(id, unit, Validity.ALWAYS));
        }
    }

    private static Unit unit(UnitId id, UnitKind kind, Optional<UnitId> parent) {
        return new Unit(id, id.value(), kind, parent, Validity.ALWAYS);
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }
}
