package org.stigar.app.trails.jdbc;

import java.security.SecureRandom;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Pseudonym;

/** The tables of this feature, and the locks on them. */
final class Tables {

    /** JSON's numbers are exact below it. */
    private static final long IDS = 1L << 53;

    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final TrailRows trails;
    private final LineRows lines;
    private final LoggedWalkRows walks;
    private final Locks locks;

    Tables(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
        trails = new TrailRows(jdbc);
        lines = new LineRows(jdbc);
        walks = new LoggedWalkRows(jdbc);
        locks = new Locks(new NamedLocks(jdbc));
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

    /** Returns everybody of whom a row speaks. */
    List<Pseudonym> listEnds() {
        return jdbc.sql("""
                select low from trail union select high from trail
                union select low from logged_walk union select high from logged_walk
                union select writer from drawn_line union select other from drawn_line where other is not null
                """)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    /** Returns an id for a line or a walk. Drawn by lot: numbers in a row would tell how much others draw and log. */
    long drawId() {
        return random.nextLong(1, IDS);
    }
}
