package org.stigar.core.publish.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Carriers.Carried;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;

class CarriersTest {

    private static final Attack ATTACK = Attack.on("who is counted for which competence from quarter to quarter");
    private static final int K = 8;
    private static final int LEAST = 16;
    private static final Group SALES = group("sales");
    private static final Group DELIVERY = group("delivery");

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    @Test
    void enoughWhoShowItAreToldAndEverybodyIsToo() {
        Cohort cohort = cohort(Map.of(SALES, people(0, 40)));
        Carriers carriers = next(
                Carriers.none(), cohort, Map.of("some", people(0, 16), "all", people(0, 60), "few", people(20, 35)));

        assertThat(carriers.told(SALES))
                .extracting(Carried::competence)
                .containsExactly(new CompetenceId("all"), new CompetenceId("some"));
        assertThat(carriers.told(SALES).get(0).people()).isEqualTo(people(0, 40));
        assertThat(carriers.told(DELIVERY)).isEmpty();
    }

    @Test
    void whereOneIsSetApartTheSecondIsNotTold() {
        Cohort cohort = cohort(Map.of(SALES, people(0, 40)));
        Carriers carriers =
                next(Carriers.none(), cohort, Map.of("a", people(0, 20), "b", people(0, 21), "c", people(0, 33)));

        assertThat(carriers.told(SALES)).extracting(Carried::competence).containsExactly(new CompetenceId("b"));
    }

    @Test
    void fewWhoComeOrGoWaitAndWhoLeftTheGroupSilencesIt() {
        Map<String, Set<PersonId>> first = Map.of("a", people(0, 20));
        Carriers carriers = next(Carriers.none(), cohort(Map.of(SALES, people(0, 60))), first);

        Carriers fewer = next(carriers, cohort(Map.of(SALES, people(0, 60))), Map.of("a", people(7, 27)));
        assertThat(fewer.told(SALES)).isEqualTo(carriers.told(SALES));

        Carriers many = next(carriers, cohort(Map.of(SALES, people(0, 60))), Map.of("a", people(8, 28)));
        assertThat(many.told(SALES).get(0).people()).isEqualTo(people(8, 28));

        Carriers gone = next(
                carriers, cohort(Map.of(SALES, people(2, 52), DELIVERY, people(52, 70))), Map.of("a", people(2, 20)));
        assertThat(gone.told(SALES)).isEmpty();
        assertThat(gone.kept()).as("it is not forgotten").isEqualTo(carriers.kept());
        assertThat(next(gone, cohort(Map.of(SALES, people(2, 52))), Map.of("other", people(2, 20)))
                        .told(SALES))
                .as("by no other name")
                .isEmpty();
    }

    /** People come and go, show and hide, are erased from nothing: what is told never sets fewer than k apart, now or since the last time. */
    @Test
    void whatIsToldNeverSetsFewerThanKApart() {
        int[] told = new int[2];
        Samples.forAll(300, random -> {
            Map<PersonId, Group> where = new TreeMap<>();
            people(0, 120).forEach(person -> where.put(person, random.nextInt(3) == 0 ? DELIVERY : SALES));
            Map<String, Set<PersonId>> shown = new HashMap<>();
            Carriers carriers = Carriers.none();
            for (int quarter = 0; quarter < 8; quarter++) {
                move(where, random);
                change(shown, random);
                Cohort cohort = Cohort.of(K, where);
                Carriers next = next(Carriers.of(carriers.kept()), cohort, shown);
                for (Group group : List.of(SALES, DELIVERY)) {
                    requireCoarse(members(where, group), next.told(group));
                    requireApart(carriers, next.told(group));
                    told[0] += next.told(group).size();
                }
                told[1] += quarter > 0 && next.told(SALES).size() > 1 ? 1 : 0;
                carriers = next;
                ATTACK.attempt();
            }
        });
        assertThat(told[0]).isGreaterThan(1000);
        assertThat(told[1]).isGreaterThan(100);
    }

    private static void requireCoarse(Set<PersonId> members, List<Carried> told) {
        Map<List<Boolean>, Integer> parts = new HashMap<>();
        for (PersonId person : members) {
            parts.merge(told.stream().map(one -> one.people().contains(person)).toList(), 1, Integer::sum);
        }
        assertThat(parts.values()).allMatch(size -> size >= K || told.isEmpty());
        assertThat(told).allSatisfy(one -> {
            assertThat(members).containsAll(one.people());
            assertThat(one.people()).hasSizeGreaterThanOrEqualTo(LEAST);
        });
    }

    private static void requireApart(Carriers before, List<Carried> told) {
        for (Carried one : told) {
            for (Carried last : before.kept()) {
                int more = without(one.people(), last.people());
                int fewer = without(last.people(), one.people());
                boolean areOthers = more == one.people().size();
                assertThat(areOthers || ((more == 0 || more >= K) && (fewer == 0 || fewer >= K)))
                        .isTrue();
            }
        }
    }

    private static int without(Set<PersonId> people, Set<PersonId> others) {
        Set<PersonId> rest = new HashSet<>(people);
        rest.removeAll(others);
        return rest.size();
    }

    private static void move(Map<PersonId, Group> where, RandomGenerator random) {
        List<PersonId> all = new ArrayList<>(where.keySet());
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(100);
            all.subList(from, from + 10).forEach(person -> where.put(person, random.nextBoolean() ? SALES : DELIVERY));
        }
    }

    private static void change(Map<String, Set<PersonId>> shown, RandomGenerator random) {
        for (int number = 0; number < 6; number++) {
            Set<PersonId> people = shown.computeIfAbsent("c" + number, c -> new HashSet<>());
            int from = random.nextInt(100);
            int size = people.isEmpty() ? 20 + random.nextInt(60) : random.nextInt(12);
            Set<PersonId> some = people(from, Math.min(120, from + size));
            if (random.nextBoolean() || people.isEmpty()) {
                people.addAll(some);
            } else if (random.nextBoolean()) {
                people.removeAll(some);
            }
        }
    }

    private static Set<PersonId> members(Map<PersonId, Group> where, Group group) {
        Set<PersonId> members = new HashSet<>(where.keySet());
        members.removeIf(person -> !group.equals(where.get(person)));
        return members;
    }

    private static Carriers next(Carriers before, Cohort cohort, Map<String, Set<PersonId>> shown) {
        Map<CompetenceId, Set<PersonId>> all = new TreeMap<>();
        shown.forEach((name, people) -> all.put(new CompetenceId(name), people));
        return before.then(cohort, all, LEAST, K);
    }

    private static Cohort cohort(Map<Group, Set<PersonId>> groups) {
        Map<PersonId, Group> where = new TreeMap<>();
        groups.forEach((group, people) -> people.forEach(person -> where.put(person, group)));
        return Cohort.of(K, where);
    }

    private static Set<PersonId> people(int from, int until) {
        return new HashSet<>(Organisations.people(until).subList(from, until));
    }

    private static Group group(String unit) {
        return new Group(List.of(new UnitId(unit)));
    }
}
