package org.stigar.core.publish.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;

class CohortTest {

    private static final Attack ATTACK = Attack.on("sets of people from quarter to quarter");

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    @Test
    void smallUnitsJoinTheirSiblingsSmallestFirst() {
        // Under "north" a 3, b 4, c 20; under "south" d 9; a and b together are 7, so c takes them in.
        assertThat(groups(8, Map.of("a", 3, "b", 4, "c", 20, "d", 9), Map.of("a", "north", "b", "north", "c", "north")))
                .containsExactly(List.of("a", "b", "c"), List.of("d"));
        // With k = 7 they are enough by themselves.
        assertThat(groups(7, Map.of("a", 3, "b", 4, "c", 20, "d", 9), Map.of("a", "north", "b", "north", "c", "north")))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
    }

    @Test
    void whatIsSmallAndAloneUnderItsParentGoesUp() {
        assertThat(groups(
                        8,
                        Map.of("a", 3, "b", 10, "c", 12),
                        Map.of("a", "north", "b", "south", "c", "south", "north", "all", "south", "all")))
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aParentsOwnPeopleAreASiblingOfItsChildren() {
        assertThat(groups(8, Map.of("a", 8, "north", 2), Map.of("a", "north"))).containsExactly(List.of("a", "north"));
    }

    @Test
    void fewerThanKInAllAreNotShown() {
        assertThat(groups(8, Map.of("a", 3, "b", 4), Map.of())).isEmpty();
    }

    @Test
    void whoHasNoUnitIsCountedOnlyWhereNobodyHas() {
        Set<PersonId> people = new HashSet<>(Organisations.people(12));

        Cohort without = Cohort.empty(8).then(people, Organisations.blocks());
        Cohort with = Cohort.empty(8).then(people, Organisations.blocks(10));

        assertThat(without.groups()).containsExactly(new Group(List.of()));
        assertThat(with.findGroup(Organisations.person(11))).isEmpty();
        assertThat(with.findGroup(Organisations.person(9))).contains(new Group(List.of(new UnitId("u0"))));
    }

    @Test
    void onePersonWaitsAndABatchComesIn() {
        Set<PersonId> people = new HashSet<>(Organisations.people(40));
        Cohort first = Cohort.empty(8).then(people, Organisations.blocks(20, 20));
        PersonId nineteen = Organisations.person(19);

        // The border moves by one person, then by eight.
        Cohort one = first.then(people, Organisations.blocks(19, 21));
        Cohort eight = one.then(people, Organisations.blocks(12, 28));

        assertThat(one.findGroup(nineteen)).isEqualTo(first.findGroup(nineteen));
        assertThat(eight.findGroup(nineteen)).contains(new Group(List.of(new UnitId("u1"))));
    }

    @Test
    void twoSetsOfPeopleNeverDifferByFewerThanK() {
        Samples.forAll(300, random -> {
            int k = random.nextInt(2, 7);
            Cohort cohort = Cohort.empty(k);
            for (int quarter = 0; quarter < 6; quarter++) {
                Map<String, List<PersonId>> units = new TreeMap<>();
                Set<PersonId> people = new HashSet<>();
                for (PersonId person : Organisations.people(random.nextInt(20, 41))) {
                    if (random.nextDouble() < 0.9) {
                        people.add(person);
                    }
                    units.computeIfAbsent("u" + (person.hashCode() + random.nextInt(8) / 7) % 4, u -> new ArrayList<>())
                            .add(person);
                }
                Cohort next = cohort.then(people, Organisations.structure(units, Map.of("u0", "top", "u1", "top")));
                requireBatches(k, k, members(cohort), members(next));
                cohort = next;
            }
        });
    }

    /** Whoever has the figures of two quarters with another k each subtracts no set of fewer than the smaller. */
    @Test
    void twoSetsOfPeopleNeverDifferByFewerThanTheSmallerKWhereKChanges() {
        Samples.forAll(300, random -> {
            int k = random.nextInt(2, 9);
            Cohort cohort = Cohort.empty(k);
            for (int quarter = 0; quarter < 6; quarter++) {
                Map<String, List<PersonId>> units = new TreeMap<>();
                Set<PersonId> people = new HashSet<>();
                for (PersonId person : Organisations.people(random.nextInt(20, 41))) {
                    if (random.nextDouble() < 0.9) {
                        people.add(person);
                    }
                    units.computeIfAbsent("u" + (person.hashCode() + random.nextInt(8) / 7) % 4, u -> new ArrayList<>())
                            .add(person);
                }
                int then = random.nextInt(2, 9);
                Cohort next = cohort.with(then)
                        .then(people, Organisations.structure(units, Map.of("u0", "top", "u1", "top")));
                requireBatches(Math.min(k, then), then, members(cohort), members(next));
                cohort = next;
                k = then;
            }
        });
    }

    @Test
    void aGroupThatIsTooSmallForALargerKGoesAsAWhole() {
        List<PersonId> people = Organisations.people(49);
        Cohort small = Cohort.empty(8).then(new HashSet<>(people), Organisations.blocks(9, 20, 20));
        Map<String, List<PersonId>> units = new TreeMap<>();
        units.put("u0", people.subList(3, 9));
        units.put("u1", people.subList(9, 29));
        units.put("u2", new ArrayList<>(people.subList(29, 49)));
        units.get("u2").addAll(people.subList(0, 3));

        // Three of the nine want to join the third unit: too few, so they wait, and the six who would be left wait too.
        Cohort large = small.with(12).then(new HashSet<>(people), Organisations.structure(units, Map.of()));

        assertThat(large.groups())
                .containsExactly(
                        new Group(List.of(new UnitId("u0"), new UnitId("u1"))), new Group(List.of(new UnitId("u2"))));
        assertThat(large.people().keySet()).containsExactlyInAnyOrderElementsOf(people.subList(9, 49));
    }

    @Test
    void aLargerKMergesWhatIsThenSmall() {
        Set<PersonId> people = new HashSet<>(Organisations.people(29));
        Cohort small = Cohort.empty(8).then(people, Organisations.blocks(9, 20));
        assertThat(small.groups()).hasSize(2);

        Cohort large = small.with(12).then(people, Organisations.blocks(9, 20));
        assertThat(large.groups()).hasSize(1);
        assertThat(large.people()).hasSize(29);

        assertThat(large.with(8).then(people, Organisations.blocks(9, 20)).groups())
                .as("and back")
                .hasSize(2);
    }

    /** One that was kept goes on as if it had never been put away. */
    @Test
    void goesOnFromWhatWasKept() {
        Samples.forAll(50, random -> {
            Set<PersonId> people = new HashSet<>(Organisations.people(40));
            int border = random.nextInt(8, 32);
            Cohort first = Cohort.empty(8).then(people, Organisations.blocks(20, 20));
            Cohort kept = Cohort.of(8, first.people());
            people.removeIf(person -> random.nextInt(3) == 0);

            assertThat(kept.people()).isEqualTo(first.people());
            assertThat(kept.then(people, Organisations.blocks(border, 40 - border))
                            .people())
                    .isEqualTo(first.then(people, Organisations.blocks(border, 40 - border))
                            .people());
        });
    }

    @Test
    void everyGroupNeedsSomebody() {
        assertThatThrownBy(() -> Cohort.empty(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void requireBatches(
            int batch, int k, Map<Group, Set<PersonId>> before, Map<Group, Set<PersonId>> after) {
        ATTACK.attempt();
        Set<Group> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (Group group : all) {
            Set<PersonId> joined = new HashSet<>(after.getOrDefault(group, Set.of()));
            joined.removeAll(before.getOrDefault(group, Set.of()));
            Set<PersonId> left = new HashSet<>(before.getOrDefault(group, Set.of()));
            left.removeAll(after.getOrDefault(group, Set.of()));
            assertThat(joined.size())
                    .satisfiesAnyOf(
                            n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(batch));
            assertThat(left.size())
                    .satisfiesAnyOf(
                            n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(batch));
        }
        assertThat(after.values()).allSatisfy(members -> assertThat(members).hasSizeGreaterThanOrEqualTo(k));
    }

    private static Map<Group, Set<PersonId>> members(Cohort cohort) {
        Map<Group, Set<PersonId>> members = new HashMap<>();
        for (PersonId person : Organisations.people(41)) {
            cohort.findGroup(person)
                    .ifPresent(group ->
                            members.computeIfAbsent(group, g -> new HashSet<>()).add(person));
        }
        return members;
    }

    private static List<List<String>> groups(int k, Map<String, Integer> sizes, Map<String, String> parents) {
        Map<String, List<PersonId>> units = new TreeMap<>();
        int from = 0;
        for (Map.Entry<String, Integer> unit : new TreeMap<>(sizes).entrySet()) {
            units.put(
                    unit.getKey(), Organisations.people(from + unit.getValue()).subList(from, from + unit.getValue()));
            from += unit.getValue();
        }
        return Cohort.empty(k)
                .then(new HashSet<>(Organisations.people(from)), Organisations.structure(units, parents))
                .groups()
                .stream()
                .map(group -> group.units().stream().map(UnitId::value).toList())
                .toList();
    }
}
