package org.stigar.app.arenas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.core.people.PersonId;

/** Who sat together in a workshop lately has coffee with others first. */
class CoffeeAfterWorkshopTest {

    private static final int HALF = 8;

    private final CoffeeCorner place = CoffeeCorner.besideWorkshops();

    @AfterEach
    void close() {
        place.close();
    }

    /** Two groups of eight: of thirty pairs drawn by chance about half would be of one group. */
    @Test
    void othersGoFirst() {
        List<PersonId> all = place.joined(2 * HALF);
        sitTogether(all.subList(0, HALF), Presence.HERE);
        sitTogether(all.subList(HALF, 2 * HALF), Presence.HERE);

        assertThat(pairsOfOneGroup(all)).isLessThanOrEqualTo(3);
    }

    /** Which is how it is without workshops. */
    @Test
    void whoDidNotComeHasMetNobody() {
        List<PersonId> all = place.joined(2 * HALF);
        sitTogether(all.subList(0, HALF), Presence.NOT_HERE);
        sitTogether(all.subList(HALF, 2 * HALF), Presence.NOT_HERE);

        assertThat(pairsOfOneGroup(all)).isGreaterThan(5);
    }

    /** Four rounds, and never the same two twice: a workshop lets nobody have the same coffee sooner. */
    private long pairsOfOneGroup(List<PersonId> all) {
        Set<Set<PersonId>> pairs = new HashSet<>();
        long ofOneGroup = 0;
        for (int week = 0; week < 4; week++) {
            place.morning(7 * week);
            for (PersonId person : all) {
                PersonId other = place.latest(person).others().get(0);
                if (person.compareTo(other) < 0) {
                    assertThat(pairs.add(Set.of(person, other))).isTrue();
                    ofOneGroup += all.indexOf(person) / HALF == all.indexOf(other) / HALF ? 1 : 0;
                }
            }
        }
        return ofOneGroup;
    }

    private void sitTogether(List<PersonId> people, Presence presence) {
        Workshops workshops = place.get(Workshops.class);
        Instant now = place.now();
        List<PersonId> group = new ArrayList<>(people);
        Instant before = now.minus(Duration.ofDays(20));
        long id = new ArrangedWorkshop(workshops, people.get(0), group)
                .invite("Lately", before.plus(Duration.ofDays(1)), before);
        people.forEach(one -> workshops.arrived(id, one, presence));
        workshops.over(id);
    }
}
