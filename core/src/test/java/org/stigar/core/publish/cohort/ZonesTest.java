package org.stigar.core.publish.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;

/** Privacy P3 by attack on zones: people come, go and move abroad, and no zone ever tells of fewer than k of them. */
class ZonesTest {

    private static final Attack ATTACK = Attack.on("people who move between time zones");

    private static final int K = 8;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    @Test
    void aSmallZoneIsMergedWithTheNearest() {
        Map<PersonId, Integer> minutes = new HashMap<>();
        put(minutes, -300, 9);
        put(minutes, 0, 3);
        put(minutes, 60, 20);
        put(minutes, 330, 7);
        put(minutes, 540, 2);

        assertThat(Zones.of(minutes).merged(K))
                .containsExactly(new Zone(-300, -300), new Zone(0, 60), new Zone(330, 540));
    }

    @Test
    void tooFewInAllAreNoZone() {
        Map<PersonId, Integer> minutes = new HashMap<>();
        put(minutes, 60, 5);
        put(minutes, 330, 2);

        assertThat(Zones.of(minutes).merged(K)).isEmpty();
        assertThat(Zones.EMPTY.merged(K)).isEmpty();
    }

    @Test
    void whoMovesWaitsForSevenOthers() {
        Set<PersonId> people = new TreeSet<>(Organisations.people(20));
        Zones home = Zones.EMPTY.then(people, person -> Optional.of(60), K);

        assertThat(home.then(people, person -> zone(person, 7), K).people()).isEqualTo(home.people());
        assertThat(home.then(people, person -> zone(person, 8), K).people()).containsValue(330);
        assertThat(home.then(people, person -> Optional.empty(), K).people()).isEqualTo(home.people());
        assertThat(home.then(Set.of(), person -> Optional.of(60), K).people()).isEmpty();
    }

    /** Of the same people, zones are the same as before, or k of them or more have moved. */
    @Test
    void theSamePeopleChangeByKOrNotAtAll() {
        Samples.forAll(200, random -> {
            Set<PersonId> people = new TreeSet<>(Organisations.people(random.nextInt(K, 60)));
            Zones zones = Zones.EMPTY.then(people, person -> zone(random.nextInt(4)), K);
            for (int quarter = 0; quarter < 6; quarter++) {
                ATTACK.attempt();
                Zones before = zones;
                zones = before.then(
                        people, person -> random.nextInt(12) == 0 ? zone(random.nextInt(4)) : before.find(person), K);
                Zones now = zones;
                long moved = people.stream()
                        .filter(person -> !now.find(person).equals(before.find(person)))
                        .count();
                assertThat(moved == 0 || moved >= K).isTrue();
                for (Zone zone : now.merged(K)) {
                    assertThat(people.stream()
                                    .filter(person ->
                                            zone.holds(now.find(person).orElseThrow()))
                                    .count())
                            .isGreaterThanOrEqualTo(K);
                }
                assertThat(now.merged(K)).isNotEmpty();
                List<Zone> merged = now.merged(K);
                assertThat(people)
                        .allSatisfy(person ->
                                assertThat(now.findNumber(person, merged)).isPresent());
            }
        });
    }

    private static Optional<Integer> zone(int number) {
        return Optional.of(new int[] {-300, 0, 60, 330}[number]);
    }

    private static Optional<Integer> zone(PersonId person, int abroad) {
        return Optional.of(Integer.parseInt(person.value().substring(1)) - 1000 < abroad ? 330 : 60);
    }

    private static void put(Map<PersonId, Integer> minutes, int zone, int people) {
        for (int i = 0; i < people; i++) {
            minutes.put(Organisations.person(minutes.size()), zone);
        }
    }
}
