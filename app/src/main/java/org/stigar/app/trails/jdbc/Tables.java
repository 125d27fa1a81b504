package org.stigar.app.trails.jdbc;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this feature, and the locks on them. */
final class Tables {

    /** JSON's numbers are exact below it. */
    private static final long IDS = 1L << 53;

    private final SecureRandom random;
    private final TrailRows trails;
    private final LineRows lines;
    private final LoggedWalkRows walks;
    private final Locks locks;

    Tables(JdbcClient jdbc, SecureRandom random) {
        this.random = random;
        trails = new TrailRows(jdbc);
        lines = new LineRows(jdbc);
        walks = new LoggedWalkRows(jdbc);
        locks = new Locks(jdbc);
    }

    TrailRows trails() {
        return trails;
    }

    LineRows lines() {
        return lines;
    }

    LoggedWalkRows walks() {
        return walks;
    }

    Locks locks() {
        return locks;
    }

    /** Returns an id for a line or a walk. Drawn by lot: numbers in a row would tell how much others draw and log. */
    long drawId() {
        return random.nextLong(1, IDS);
    }
}
