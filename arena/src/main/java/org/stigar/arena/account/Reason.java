package org.stigar.arena.account;

import org.stigar.arena.problem.Attribute;
import org.stigar.core.people.PersonId;

/** Why two sit together, or what their meeting brings. Of attributes and arenas alone; the words are the caller's. */
public sealed interface Reason {

    /** They differ in an attribute that is to be mixed; the values are in the order of the two. */
    record Differ(Attribute attribute, String one, String other) implements Reason {}

    /** They have never met on an arena. */
    record FirstMeeting() implements Reason {}

    /** They met on earlier arenas so many times, and nobody less known was better placed. */
    record MetBefore(int times) implements Reason {}

    /** In this plan they meet so many times, 2 or more. */
    record MeetAgain(int times) implements Reason {}

    /** It was asked for that they meet. */
    record AskedFor() implements Reason {}

    /** They are in one fixed group. */
    record FixedGroup() implements Reason {}

    /** The seat of one of them is fixed. */
    record FixedSeat(PersonId person) implements Reason {}

    /** One of them facilitates the other's group. */
    record Facilitates(PersonId person) implements Reason {}
}
