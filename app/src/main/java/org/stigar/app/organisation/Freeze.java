package org.stigar.app.organisation;

import java.time.Instant;
import java.util.Optional;

/** Whether all figures are frozen: then nobody but the guardian sees any, and none are published (privacy P10). */
public interface Freeze {

    /** Returns since when they are, or empty where they are shown. */
    Optional<Instant> findSince();

    /** Freezes them. Nothing changes where they are already. */
    void freeze(Instant now);

    /** Shows them again. */
    void thaw();
}
