package org.stigar.core.people;

import java.time.LocalTime;

/**
 * The hours in which a person can be met, in the person's own time zone, Monday to Friday.
 *
 * @param from first minute
 * @param until after {@code from}: a night shift is written as the hours in which the person can be met by others
 */
public record WorkingHours(LocalTime from, LocalTime until) {

    /** Eight to five. */
    public static final WorkingHours OFFICE = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0));

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "working hours must end after they begin, were " + from + " to " + until);
        }
    }
}
