package org.stigar.arena.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When a round is, and so whose hours have to fit. */
public sealed interface When {

    /** Returns the hours in which somebody can be met then, as starts of a meeting of the given length. */
    Slots slots(Participant participant, Duration length);

    /** At a time that does not matter here: hours are nobody's concern. */
    record Untimed() implements When {

        @Override
        public Slots slots(Participant participant, Duration length) {
            return Slots.ALL;
        }
    }

    /** Everybody at one instant. Whose working hours it lies outside of is counted, and shown; nobody is left out. */
    record At(Instant start) implements When {

        @Override
        public Slots slots(Participant participant, Duration length) {
            return Slots.ALL;
        }

        /** Returns whether a meeting then lies within somebody's working hours, weekends being no working days. */
        public boolean suits(Participant participant, Duration length) {
            return Slots.within(participant, start, start.plus(length));
        }
    }

    /**
     * On a date, each group at an hour of its own that lies within the working hours of all in it, with daylight saving as it
     * is on that date. Dates and hours are those of UTC; it may be the day before or after where somebody sits.
     */
    record On(LocalDate date) implements When {

        @Override
        public Slots slots(Participant participant, Duration length) {
            return Slots.on(date, participant, length);
        }
    }
}
