package org.stigar.core.publish.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.stigar.core.people.PersonId;

/**
 * In which time zone everybody stands who is counted, throughout one quarter. Immutable, safe for use by many threads.
 *
 * <p>Frozen as the {@link Cohort} is: who comes into the cohort, with k others, brings their zone along; who moves from zone to
 * zone is counted where they were until k people have moved. So nobody's moving abroad changes a figure.
 */
public final class Zones {

    /** With nobody. */
    public static final Zones EMPTY = new Zones(new TreeMap<>());

    private final Map<PersonId, Integer> minutes;

    private Zones(Map<PersonId, Integer> minutes) {
        this.minutes = minutes;
    }

    /**
     * Returns what was kept, for the quarter that follows.
     *
     * @param minutes how many minutes east of Greenwich each person is, daylight saving left out
     */
    public static Zones of(Map<PersonId, Integer> minutes) {
        return new Zones(new TreeMap<>(minutes));
    }

    /** Returns how many minutes east of Greenwich each person is: what is to be kept for the next quarter. */
    public Map<PersonId, Integer> people() {
        return Collections.unmodifiableMap(minutes);
    }

    /** Returns where a person is counted, or empty for who is not. */
    public Optional<Integer> find(PersonId person) {
        return Optional.ofNullable(minutes.get(person));
    }

    /**
     * Returns the zones of the quarter that follows.
     *
     * @param counted who is counted in it
     * @param now where each of them is now; who is nowhere is left out if they are new, and stays if they are not
     * @param k how many must move for any move to count
     */
    public Zones then(Set<PersonId> counted, Function<PersonId, Optional<Integer>> now, int k) {
        Map<PersonId, Integer> next = new TreeMap<>();
        Map<PersonId, Integer> moved = new TreeMap<>();
        for (PersonId person : counted) {
            Optional<Integer> wanted = now.apply(person);
            Optional<Integer> before = find(person);
            before.or(() -> wanted).ifPresent(zone -> next.put(person, zone));
            wanted.filter(zone -> before.filter(old -> !old.equals(zone)).isPresent())
                    .ifPresent(zone -> moved.put(person, zone));
        }
        if (moved.size() >= k) {
            next.putAll(moved);
        }
        return new Zones(next);
    }

    /**
     * Returns the zones from west to east, each with so many people or more: one with fewer is merged with the nearest. They
     * depend on the sizes alone. None where there are too few people in all.
     */
    public List<Zone> merged(int people) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        minutes.values().forEach(zone -> sizes.merge(zone, 1, Integer::sum));
        List<Zone> zones = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        sizes.forEach((zone, size) -> {
            zones.add(new Zone(zone, zone));
            counts.add(size);
        });
        while (zones.size() > 1 && Collections.min(counts) < people) {
            int small = counts.indexOf(Collections.min(counts));
            boolean goesWest = small == zones.size() - 1 || (small > 0 && gap(zones, small - 1) <= gap(zones, small));
            int west = goesWest ? small - 1 : small;
            zones.set(west, zones.get(west).with(zones.remove(west + 1)));
            counts.set(west, counts.get(west) + counts.remove(west + 1));
        }
        return zones.size() == 1 && counts.get(0) < people ? List.of() : List.copyOf(zones);
    }

    /** Returns which of these zones a person is in, or empty for who is in none. */
    public Optional<Integer> findNumber(PersonId person, List<Zone> zones) {
        return find(person).flatMap(own -> {
            for (int zone = 0; zone < zones.size(); zone++) {
                if (zones.get(zone).holds(own)) {
                    return Optional.of(zone);
                }
            }
            return Optional.empty();
        });
    }

    private static int gap(List<Zone> zones, int west) {
        return zones.get(west + 1).from() - zones.get(west).until();
    }
}
