package org.stigar.app.arenas;

import java.time.Instant;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/**
 * Workshops that are called for by other parts of the product, with people whom the program puts down. Safe for use by many threads and
 * nodes; each call is one transaction, or part of the caller's.
 */
public interface CalledWorkshops {

    /**
     * What is called for: a workshop about a seam.
     *
     * @param title cut where it is too long for one
     * @param words for the invitation, at most 2,000 characters
     * @param units on both sides of the seam; those below them count too
     */
    record Call(String title, String words, Set<UnitId> units) {

        public Call {
            units = Set.copyOf(units);
        }
    }

    /**
     * A draft.
     *
     * @param address of the page on which its facilitator arranges it
     */
    record Drafted(long id, String address) {}

    /**
     * Makes a draft that is a facilitator's alone, and returns it. Everybody of the units who
     * is available takes part, by what the register says of them and nothing else: drawn by lot where they are more than a workshop holds.
     * Where the facilitator began one by the same call and has not approved it, leads to that instead: a form that is sent twice makes one.
     */
    Drafted draft(PersonId facilitator, Call call, Instant now);
}
