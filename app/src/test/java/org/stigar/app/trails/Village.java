package org.stigar.app.trails;

import java.time.Instant;
import java.util.List;
import org.stigar.app.Settlement;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** A few people, and the features that trails rest on. */
final class Village extends Settlement {

    static final WalkSource CALENDAR = new WalkSource("calendar");

    Village() {
        super("people.jdbc", "walks.jdbc", "walks.records", "mail.jdbc", "trails.jdbc", "trails.letters");
    }

    /** Makes a trail the way people make one: a line, and a yes to it. */
    void trail(PersonId one, PersonId other) {
        long line = drawing().draw(one, other, "", AgreedRhythm.MONTHLY, now()).id();
        drawing().answer(other, line, Trails.Answer.YES, now());
    }

    /** Adds a meeting in the calendar. */
    void meet(PersonId one, PersonId other, Instant at) {
        get(WalkLog.class).append(List.of(Walk.of(at, List.of(one, other), WalkKind.MEETING, Occasion.UNIT, CALENDAR)));
    }

    Trails trails() {
        return get(Trails.class);
    }

    Drawing drawing() {
        return get(Drawing.class);
    }

    /** What the trails feature holds about people. */
    PersonalRecords records() {
        return get("trailRecords", PersonalRecords.class);
    }

    RecurringJob retention() {
        return get("trailRetention", RecurringJob.class);
    }

    /** Lets the log of walks forget, as it does each night before. */
    void forgetDays() {
        get("daySetRetention", RecurringJob.class).run(now());
    }
}
