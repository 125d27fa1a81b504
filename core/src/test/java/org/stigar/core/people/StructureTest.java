package org.stigar.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.samples.Samples;

class StructureTest {

    private static final Instant T = Instant.parse("2026-03-01T00:00:00Z");
    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId NORTH = new UnitId("north");
    private static final UnitId SOUTH = new UnitId("south");
    private static final UnitId IT = new UnitId("it");
    private static final UnitId LIFT = new UnitId("lift");

    private static final List<Unit> UNITS = List.of(
            unit(SALES, UnitKind.BUSINESS_AREA, Optional.empty()),
            unit(NORTH, UnitKind.TEAM, Optional.of(SALES)),
            unit(SOUTH, UnitKind.TEAM, Optional.of(SALES)),
            unit(IT, UnitKind.DEPARTMENT, Optional.empty()),
            unit(LIFT, UnitKind.PROJECT, Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "north, north, SAME_UNIT",
        "north, south, NEIGHBOURS",
        "north, sales, NEIGHBOURS",
        "sales, south, NEIGHBOURS",
        "north, it, NONE",
        "lift, lift, SAME_PROJECT",
        "lift, it, NONE",
    })
    void placesTwoPeopleToOneAnother(String unitOfAnn, String unitOfBob, Relation expected) {
        Structure structure = directory(
                        membership("ann", new UnitId(unitOfAnn)), membership("bob", new UnitId(unitOfBob)))
                .at(T);

        assertThat(structure.relation(person("ann"), person("bob"))).isEqualTo(expected);
        assertThat(structure.relation(person("bob"), person("ann"))).isEqualTo(expected);
    }

    @Test
    void findsUnitsThatAreValidNow() {
        Structure structure = directory(membership("ann", NORTH)).at(T);

        assertThat(structure.findUnit(NORTH)).contains(structure.unit(NORTH));
        assertThat(structure.findUnit(new UnitId("gone"))).isEmpty();
    }

    @Test
    void goesDownToAllUnitsBelow() {
        Structure structure = directory(membership("ann", NORTH)).at(T);

        assertThat(structure.below(Set.of(SALES))).containsExactlyInAnyOrder(SALES, NORTH, SOUTH);
        assertThat(structure.below(Set.of(SOUTH, IT))).containsExactlyInAnyOrder(SOUTH, IT);
        assertThat(structure.below(Set.of(new UnitId("gone")))).containsExactly(new UnitId("gone"));
        assertThat(structure.below(Set.of())).isEmpty();
    }

    @Test
    void prefersTheSharedUnitToTheSharedProject() {
        Structure structure = directory(
                        membership("ann", LIFT), membership("bob", LIFT), membership("ann", IT), membership("bob", IT))
                .at(T);

        assertThat(structure.relation(person("ann"), person("bob"))).isEqualTo(Relation.SAME_UNIT);
    }

    @Test
    void knowsNoRelationOfStrangers() {
        assertThat(directory().at(T).relation(person("ann"), person("zoe"))).isEqualTo(Relation.NONE);
    }

    @Test
    void takesTheLineBeforeProjectsAndTheLatestMembershipFirst() {
        Structure structure = directory(
                        new Membership(person("ann"), IT, new Validity(T.minusSeconds(900), Instant.MAX)),
                        new Membership(person("ann"), NORTH, new Validity(T.minusSeconds(9), Instant.MAX)),
                        new Membership(person("ann"), LIFT, new Validity(T, Instant.MAX)))
                .at(T);

        assertThat(structure.findPrimaryUnit(person("ann"))).contains(NORTH);
        assertThat(structure.primaryMembers(NORTH)).containsExactly(person("ann"));
        assertThat(structure.unitsOf(person("ann"))).isEqualTo(Set.of(IT, NORTH, LIFT));
        assertThat(structure.findPrimaryUnit(person("bob"))).isEmpty();
    }

    @Test
    void holdsMembershipsFromTheirBeginningUntilBeforeTheirEnd() {
        var limited = new Membership(person("ann"), IT, new Validity(T, T.plusSeconds(10)));

        assertThat(directory(limited).at(T.minusSeconds(1)).unitsOf(person("ann")))
                .isEmpty();
        assertThat(directory(limited).at(T).unitsOf(person("ann"))).containsExactly(IT);
        assertThat(directory(limited).at(T.plusSeconds(10)).unitsOf(person("ann")))
                .isEmpty();
    }

    @Test
    void refusesACycleOfUnitsHoweverLong() {
        List<Unit> circle = List.of(
                unit(SALES, UnitKind.TEAM, Optional.of(IT)),
                unit(NORTH, UnitKind.TEAM, Optional.of(SALES)),
                unit(IT, UnitKind.TEAM, Optional.of(NORTH)));

        assertThatThrownBy(() -> new Directory(List.of(), circle, List.of())).hasMessageContaining("cycle");
        assertThatThrownBy(() -> unit(IT, UnitKind.TEAM, Optional.of(IT))).hasMessageContaining("own parent");
    }

    @Test
    void refusesWhatIsTwiceOrNotThere() {
        Person ann = Person.builder(person("ann")).build();
        Unit lost = unit(SOUTH, UnitKind.TEAM, Optional.of(SALES));

        assertThatThrownBy(() -> new Directory(List.of(ann, ann), List.of(), List.of()))
                .hasMessage("two entries share one person id");
        assertThatThrownBy(() -> new Directory(List.of(), List.of(UNITS.get(0), UNITS.get(0)), List.of()))
                .hasMessage("two entries share one unit id");
        assertThatThrownBy(() -> new Directory(List.of(), List.of(lost), List.of()))
                .hasMessageContaining("parent that is not there");
        assertThatThrownBy(() -> new Directory(List.of(ann), List.of(), List.of(membership("ann", IT))))
                .hasMessageContaining("not there");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(T, T)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Validity(T, T.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersPeopleInTheOrderOfTheirIdsWhateverOrderTheyComeIn() {
        Samples.forAll(200, random -> {
            List<PersonId> people = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                people.add(person("p" + random.nextInt(30)));
            }
            PersonIndex index = PersonIndex.of(people);

            assertThat(index.people()).isSorted().doesNotHaveDuplicates().containsAll(people);
            for (int number = 0; number < index.size(); number++) {
                assertThat(index.number(index.person(number))).isEqualTo(number);
            }
            assertThat(index.findNumber(person("nobody"))).isEmpty();
        });
    }

    private static Directory directory(Membership... memberships) {
        List<Person> people = List.of("ann", "bob").stream()
                .map(id -> Person.builder(person(id)).build())
                .toList();
        return new Directory(people, UNITS, List.of(memberships));
    }

    private static Membership membership(String person, UnitId unit) {
        return new Membership(person(person), unit, Validity.ALWAYS);
    }

    private static Unit unit(UnitId id, UnitKind kind, Optional<UnitId> parent) {
        return new Unit(id, id.value(), kind, parent, Validity.ALWAYS);
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }
}
