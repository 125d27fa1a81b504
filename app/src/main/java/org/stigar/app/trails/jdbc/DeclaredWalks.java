package org.stigar.app.trails.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** What people say themselves, as walks in the log. */
final class DeclaredWalks {

    private final WalkLog log;

    DeclaredWalks(WalkLog log) {
        this.log = log;
    }

    /** Returns the source's id of the walk that a confirmed line becomes. */
    static String line(long id) {
        return "line-" + id;
    }

    /** Returns the source's id of a walk that was logged by hand. */
    static String logged(long id) {
        return "walk-" + id;
    }

    void add(String sourceId, PersonId by, PersonId other, Instant at) {
        log.append(List.of(new Walk(
                at,
                List.of(by, other),
                2,
                WalkKind.DECLARED,
                Occasion.OWN,
                WalkSource.DECLARED,
                Optional.of(sourceId),
                Optional.empty())));
    }

    void takeOff(String sourceId, PersonId end) {
        log.retract(end, WalkSource.DECLARED, sourceId);
    }
}
