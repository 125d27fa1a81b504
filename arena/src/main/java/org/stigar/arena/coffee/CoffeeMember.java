package org.stigar.arena.coffee;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/**
 * Somebody in a circle.
 *
 * @param wishes in what they would like the others to differ
 * @param turns how often they were the odd one, 0 or more; of somebody new {@link #turnsOfNewcomer}
 */
public record CoffeeMember(
        PersonId id,
        ZoneId zone,
        WorkingHours hours,
        Optional<String> country,
        Optional<String> function,
        Set<Mixing> wishes,
        int turns) {

    public CoffeeMember {
        wishes = Set.copyOf(wishes);
        if (turns < 0) {
            throw new IllegalArgumentException("turns must be 0 or more, were " + turns);
        }
    }

    /**
     * Returns with how many turns somebody new begins: the fewest of those who are there, so that who comes late neither makes up
     * for the turns before them nor is spared the next one.
     */
    public static int turnsOfNewcomer(Collection<Integer> ofTheOthers) {
        return ofTheOthers.stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
