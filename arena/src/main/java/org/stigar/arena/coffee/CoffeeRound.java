package org.stigar.arena.coffee;

import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * Who meets whom in one week. Whoever is not away is in exactly one group or alone.
 *
 * @param alone who can be brought together with nobody this time
 */
public record CoffeeRound(List<CoffeeGroup> groups, List<PersonId> alone) {

    public CoffeeRound {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
    }
}
