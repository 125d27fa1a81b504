package org.stigar.arena.problem;

import org.stigar.core.people.PersonId;

/**
 * That somebody sits in a certain group of a round.
 *
 * @param round 0 or more
 * @param group 0 or more
 */
public record Pin(PersonId person, int round, int group) {

    public Pin {
        if (round < 0 || group < 0) {
            throw new IllegalArgumentException("rounds and groups are counted from 0, were " + round + " and " + group);
        }
    }
}
