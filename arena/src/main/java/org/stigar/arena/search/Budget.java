package org.stigar.arena.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long a search may take. */
public sealed interface Budget {

    /**
     * A number of swaps to value. The same number gives the same seats on every machine.
     *
     * @param count 1 or more
     */
    record Evaluations(long count) implements Budget {

        public Evaluations {
            if (count < 1) {
                throw new IllegalArgumentException("there must be at least 1 evaluation, was " + count);
            }
        }
    }

    /**
     * Time of a clock, which should be the processor time of the thread that asks it: how many evaluations fit is measured
     * once and told by the {@link Outcome}.
     *
     * @param time  above zero
     * @param nanos the clock, in nanoseconds from whenever; each searching thread asks it
     */
    record Time(Duration time, LongSupplier nanos) implements Budget {

        public Time {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("time must be above zero, was " + time);
            }
        }
    }
}
