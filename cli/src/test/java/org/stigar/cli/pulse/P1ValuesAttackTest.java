package org.stigar.cli.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.cli.output.Table;
import org.stigar.cli.terminal.Language;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Policy;

/**
 * Privacy P1 and P2 by attack on {@code pulse}: from all that is printed nobody learns what one person said, or what was said of one. What is
 * printed is the same in a world in which they said something else.
 */
class P1ValuesAttackTest {

    private static final Policy POLICY = Policy.leaders(8);
    private static final int HIGHEST = 5;
    private static final int TRIES = 3_000;

    private final RandomGenerator random = new SplittableRandom(11);

    /** Two groups of twelve and one of four, who go with one of them. */
    private final Map<PersonId, UnitId> groups = groups(12, 12, 4);

    private final List<PersonId> people = List.copyOf(groups.keySet());

    /** Whatever row one person is given, there is a world in which they have it and all else that is printed stays as it is. */
    @Test
    void anybodyMayHaveSaidAnything() {
        for (double share : new double[] {0.1, 0.4, 0.9}) {
            Map<PersonId, Map<PersonId, Integer>> world = world(share);
            List<Table> shown = shown(world);
            for (PersonId person : people) {
                Map<PersonId, Integer> other = row(person, random.nextDouble());
                assertThat(isPossible(world, shown, person, other))
                        .as("%s at %s", person, share)
                        .isTrue();
            }
        }
    }

    /** Where all think the same of all, one who thinks otherwise does not stand out, nor do four. */
    @Test
    void whoAloneDisagreesDoesNotStandOut() {
        Map<PersonId, Map<PersonId, Integer>> world = unanimous(HIGHEST);
        List<Table> shown = shown(world);

        for (PersonId person : people) {
            for (int value = 0; value <= HIGHEST; value++) {
                Map<PersonId, Map<PersonId, Integer>> other = copy(world);
                List<PersonId> four = people.stream()
                        .filter(one -> Objects.equals(groups.get(one), groups.get(person)) && !one.equals(person))
                        .limit(3)
                        .toList();
                for (PersonId one : four) {
                    other.put(one, all(one, value));
                }
                other.put(person, all(person, value));
                assertThat(shown(other)).as("%s says %s", person, value).isEqualTo(shown);
            }
        }
    }

    /** Nor does one of whom all think otherwise, whatever they think: of eight beside them, as of more. */
    @Test
    void ofWhomAllThinkOtherwiseDoesNotStandOut() {
        Map<PersonId, UnitId> nines = groups(9, 9);
        for (int usual : new int[] {1, 3, HIGHEST}) {
            Map<PersonId, Map<PersonId, Integer>> world = new TreeMap<>();
            nines.keySet().forEach(one -> world.put(one, all(one, usual, nines)));
            List<Table> shown = shown(nines, world);
            assertThat(shown.toString()).contains("0.55-1.00");
            for (PersonId person : nines.keySet()) {
                for (int value = 0; value <= HIGHEST; value++) {
                    Map<PersonId, Map<PersonId, Integer>> other = copy(world);
                    int said = value;
                    other.forEach((one, row) -> {
                        if (!one.equals(person)) {
                            row.put(person, said);
                        }
                    });
                    assertThat(shown(nines, other))
                            .as("of %s %s instead of %s", person, value, usual)
                            .isEqualTo(shown);
                }
            }
        }
    }

    /** Two of one group can change places, as those who speak and as those who are spoken of. */
    @Test
    void twoOfOneGroupCanChangePlaces() {
        Map<PersonId, Map<PersonId, Integer>> world = world(0.5);
        List<Table> shown = shown(world);
        for (PersonId one : people) {
            for (PersonId other : people) {
                if (one.compareTo(other) < 0 && Objects.equals(groups.get(one), groups.get(other))) {
                    assertThat(shown(exchanged(world, one, other))).isEqualTo(shown);
                }
            }
        }
    }

    /** Of a group that knows one of the others only it is not told what it thinks of "them". */
    @Test
    void whatIsThoughtOfTheOnlyOneWhomAllKnowIsNotTold() {
        Map<PersonId, Map<PersonId, Integer>> world = new TreeMap<>();
        PersonId liaison = people.get(12);
        for (PersonId person : people) {
            world.put(person, person.equals(liaison) ? new HashMap<>() : new HashMap<>(Map.of(liaison, HIGHEST)));
        }
        Map<PersonId, Map<PersonId, Integer>> other = copy(world);
        other.forEach((person, row) -> row.replaceAll((known, value) -> 1));

        assertThat(shown(world)).isEqualTo(shown(other));
        assertThat(shown(world).get(1).rows().toString())
                .contains("leans-on-few")
                .doesNotContain("0.");
    }

    private boolean isPossible(
            Map<PersonId, Map<PersonId, Integer>> world,
            List<Table> shown,
            PersonId person,
            Map<PersonId, Integer> row) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<PersonId, Map<PersonId, Integer>> other = copy(world);
            other.put(person, new HashMap<>(row));
            // The first world changes nobody else; the others let some say what another says.
            for (int change = 0; change < attempt % 6; change++) {
                PersonId one = people.get(random.nextInt(people.size()));
                PersonId like = people.get(random.nextInt(people.size()));
                if (!one.equals(person)) {
                    Map<PersonId, Integer> said = new HashMap<>(world.getOrDefault(like, Map.of()));
                    said.remove(one);
                    other.put(one, said);
                }
            }
            if (shown(other).equals(shown)) {
                return true;
            }
        }
        return false;
    }

    private List<Table> shown(Map<PersonId, Map<PersonId, Integer>> world) {
        return shown(groups, world);
    }

    private static List<Table> shown(Map<PersonId, UnitId> groups, Map<PersonId, Map<PersonId, Integer>> world) {
        ValueTables tables =
                new ValueTables(new Values(groups, world).publish(POLICY), Words.of(PulseCommand.class, Language.EN));
        return List.of(tables.known(), tables.valued());
    }

    private static Map<PersonId, UnitId> groups(int... sizes) {
        Map<PersonId, UnitId> groups = new TreeMap<>();
        for (int group = 0; group < sizes.length; group++) {
            for (int i = 0; i < sizes[group]; i++) {
                groups.put(new PersonId("p" + group + "-" + (10 + i)), new UnitId("group " + group));
            }
        }
        return groups;
    }

    private Map<PersonId, Map<PersonId, Integer>> world(double share) {
        Map<PersonId, Map<PersonId, Integer>> world = new TreeMap<>();
        people.forEach(person -> world.put(person, row(person, share)));
        return world;
    }

    private Map<PersonId, Integer> row(PersonId person, double share) {
        Map<PersonId, Integer> row = new HashMap<>();
        for (PersonId other : people) {
            if (!other.equals(person) && random.nextDouble() < share) {
                row.put(other, 1 + random.nextInt(HIGHEST));
            }
        }
        // Whoever says nothing at all has not answered.
        row.putIfAbsent(people.get(person.equals(people.get(0)) ? 1 : 0), 0);
        return row;
    }

    private Map<PersonId, Map<PersonId, Integer>> unanimous(int value) {
        Map<PersonId, Map<PersonId, Integer>> world = new TreeMap<>();
        people.forEach(person -> world.put(person, all(person, value)));
        return world;
    }

    private Map<PersonId, Integer> all(PersonId person, int value) {
        return all(person, value, groups);
    }

    private static Map<PersonId, Integer> all(PersonId person, int value, Map<PersonId, UnitId> groups) {
        Map<PersonId, Integer> row = new HashMap<>();
        groups.keySet().stream().filter(other -> !other.equals(person)).forEach(other -> row.put(other, value));
        return row;
    }

    private static Map<PersonId, Map<PersonId, Integer>> copy(Map<PersonId, Map<PersonId, Integer>> world) {
        Map<PersonId, Map<PersonId, Integer>> copy = new TreeMap<>();
        world.forEach((person, row) -> copy.put(person, new HashMap<>(row)));
        return copy;
    }

    private static Map<PersonId, Map<PersonId, Integer>> exchanged(
            Map<PersonId, Map<PersonId, Integer>> world, PersonId one, PersonId other) {
        Map<PersonId, Map<PersonId, Integer>> exchanged = new TreeMap<>();
        world.forEach((person, row) -> {
            Map<PersonId, Integer> said = new HashMap<>();
            row.forEach((known, value) -> said.put(swap(known, one, other), value));
            exchanged.put(swap(person, one, other), said);
        });
        return exchanged;
    }

    private static PersonId swap(PersonId person, PersonId one, PersonId other) {
        List<PersonId> both = new ArrayList<>(List.of(one, other));
        return both.contains(person) ? both.get(1 - both.indexOf(person)) : person;
    }
}
