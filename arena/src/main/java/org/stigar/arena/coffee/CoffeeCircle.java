package org.stigar.arena.coffee;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * All that a round is made from. The order of members, absences and memory changes nothing.
 *
 * @param size how many sit together
 * @param away who is not to be proposed, for whatever reason; the same as if they were no members
 * @param past who was brought together before; of people who are no members too
 */
public record CoffeeCircle(
        List<CoffeeMember> members, Size size, Set<PersonId> away, Apart apart, Collection<PastCoffee> past) {

    public CoffeeCircle {
        members = List.copyOf(members);
        away = Set.copyOf(away);
        past = List.copyOf(past);
        Set<PersonId> ids = new HashSet<>();
        for (CoffeeMember member : members) {
            if (!ids.add(member.id())) {
                throw new IllegalArgumentException("somebody is a member twice");
            }
        }
    }

    /** How many sit together where numbers allow. */
    public enum Size {
        /** Two; one group has three where the number is odd. */
        PAIRS,
        /** Three; one or two groups have two where the number asks for it. */
        THREES
    }

    /** Who is never to be brought together. */
    @FunctionalInterface
    public interface Apart {

        /** Returns whether two people are kept apart; symmetric, and always the same within a round. */
        boolean areApart(PersonId one, PersonId other);
    }
}
