package org.stigar.app.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * What people are invited to, from the day on which they are told: for asking them before and after it, whoever comes of them. A feature hands in
 * beans of this. Safe for use by many threads.
 */
public interface InvitationSource {

    /** Returns what it is, as in {@link EffectSource#kind()}. */
    String kind();

    /** Returns what somebody arranges and to which people were invited, the latest first. */
    List<Invitation> list(PersonId arranger);

    /**
     * Something to which people were invited.
     *
     * @param first its first day, in UTC
     * @param last its last day as it is planned, not before the first
     * @param people who are invited, as far as they are in the directory; not told to others by what is made of it
     */
    record Invitation(long id, String title, LocalDate first, LocalDate last, Set<PersonId> people) {

        public Invitation {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "it ends on its first day or later, was " + last + " after " + first);
            }
            people = Set.copyOf(people);
        }
    }
}
