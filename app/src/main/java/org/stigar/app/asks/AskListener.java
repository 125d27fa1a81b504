package org.stigar.app.asks;

import java.time.Instant;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.stigar.core.ask.Ask;
import org.stigar.core.people.PersonId;

/**
 * Hears of every change of an ask, in its transaction: both happen or neither. A feature hands in beans of this.
 */
public interface AskListener extends Ordered {

    /** Returns 0, as all do but the one that must be last. */
    @Override
    default int getOrder() {
        return 0;
    }

    /** Hears of a change. */
    void changed(Change change);

    /** Hears that asker and helper agreed on a time. */
    default void meets(long id, Ask ask, Meeting meeting, Instant at) {}

    /**
     * A change of an ask.
     *
     * @param id of the ask
     * @param by who did it; empty for time
     * @param before empty where it was made
     */
    record Change(long id, Optional<PersonId> by, Optional<Ask> before, Ask after, Instant at) {}
}
