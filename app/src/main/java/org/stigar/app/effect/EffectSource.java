package org.stigar.app.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.access.Member;
import org.stigar.core.people.PersonId;

/** What a feature has that people took part in, for asking whether it helped. Safe for use by many threads. */
public interface EffectSource {

    /** Returns what it is, as in addresses and in the names of words: lower-case letters, such as {@code workshop}. */
    String kind();

    /** Returns how people took part, for the words. */
    default Part part() {
        return Part.CAME;
    }

    /** Returns whether a reader who may see effects may see this one; what is not theirs looks as if it were not there. */
    default boolean isFor(Event event, Member reader) {
        return true;
    }

    /** Returns what ended on a day or later and is told of fully, the latest first. */
    List<Event> list(LocalDate since);

    /** Returns one that ended and is told of fully. */
    Optional<Event> find(long id);

    /** How people took part. */
    enum Part {
        /** They came to it. */
        CAME,
        /** It moved them to another unit. */
        MOVED
    }

    /**
     * Something that people took part in. Raw: who took part is shown to nobody.
     *
     * @param first its first day, in UTC
     * @param last its last day, not before the first
     * @param owner who arranged it, if they are still in the directory
     * @param came who took part, as far as they are in the directory
     */
    record Event(long id, String title, LocalDate first, LocalDate last, Optional<PersonId> owner, Set<PersonId> came) {

        public Event {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "it ends on its first day or later, was " + last + " after " + first);
            }
            came = Set.copyOf(came);
        }
    }
}
