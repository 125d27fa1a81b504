package org.stigar.app.arenas.workshop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/**
 * Something that whoever plans a workshop asks for by name. Only they see it.
 *
 * @param id names it to them
 * @param why people are kept apart; {@link Why#NOT_SAID} for the other kinds
 * @param people 2 to {@value #MOST_PEOPLE}
 */
public record GroupRule(long id, Kind kind, Why why, Set<PersonId> people) {

    /** The most people in one rule. */
    public static final int MOST_PEOPLE = 12;

    public GroupRule {
        people = Set.copyOf(people);
        if (!isSound(people)) {
            throw new IllegalArgumentException("a rule names 2 to " + MOST_PEOPLE + " people, not " + people.size());
        }
    }

    /** What is asked for. */
    public enum Kind {
        /** They stay in one group, in every round. */
        TOGETHER,
        /** No two of them ever share a group. */
        APART,
        /** Each two of them share a group at least once. */
        MUST_MEET
    }

    /** Why people are kept apart: one of a few, so that nothing is written about anybody. */
    public enum Why {
        NOT_SAID,
        /** One leads the other. */
        LEADS,
        /** They work together every day. */
        EVERY_DAY
    }

    /** Returns whether a rule may name these. */
    public static boolean isSound(Set<PersonId> people) {
        return people.size() >= 2 && people.size() <= MOST_PEOPLE;
    }

    /** Returns each two of them, in order. */
    public List<PersonPair> pairs() {
        List<PersonId> all = List.copyOf(new TreeSet<>(people));
        List<PersonPair> pairs = new ArrayList<>();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                pairs.add(new PersonPair(all.get(one), all.get(other)));
            }
        }
        return pairs;
    }
}
