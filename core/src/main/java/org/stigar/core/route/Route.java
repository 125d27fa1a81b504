package org.stigar.core.route;

import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * A chain of trails from an asker to somebody who may help.
 *
 * @param people two to four different people, the asker first
 * @param openness product of the openness of its trails, above 0, at most 1
 * @param value openness times the factor of each introduction times the weight of the last person, above 0, at most 1
 */
public record Route(List<PersonId> people, double openness, double value) {

    public Route {
        people = List.copyOf(people);
        if (people.size() < 2 || people.size() > 1 + RouteTerms.MOST_STEPS) {
            throw new IllegalArgumentException("a route has 2 to 4 people, had " + people.size());
        }
        requireShare(openness, "openness");
        requireShare(value, "value");
    }

    /** Returns how many trails it has, 1 to 3. */
    public int steps() {
        return people.size() - 1;
    }

    /** Returns who asks. */
    public PersonId asker() {
        return people.get(0);
    }

    /** Returns who may help: the last of the people. */
    public PersonId target() {
        return people.get(people.size() - 1);
    }

    /** Returns those in between, in order: empty where the asker knows the target. */
    public List<PersonId> introducers() {
        return people.subList(1, people.size() - 1);
    }

    private static void requireShare(double value, String what) {
        // In the positive form, so that NaN fails too.
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be above 0 and at most 1, was " + value);
        }
    }
}
