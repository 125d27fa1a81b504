package org.stigar.app.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.app.access.Role;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/**
 * The passive sources: on for the organisation by two keys, and for a person by their own yes. Safe for use by many threads and nodes; each
 * call is one transaction, or part of the caller's.
 */
public interface Sources {

    /** Those that can be switched on. */
    List<WalkSource> KNOWN = List.of(WalkSource.MAIL, new WalkSource("calendar"), new WalkSource("chat"));

    /** Returns those that are on, and since which day. */
    Map<WalkSource, LocalDate> on();

    /** Returns those to which a person said yes, among those that are on. */
    Set<WalkSource> yes(PersonId person);

    /** Says yes to a source; nothing happens where it is off. */
    void agree(PersonId person, WalkSource source, Instant now);

    /** Takes a yes back, with all that the source told of the person. */
    void takeBack(PersonId person, WalkSource source);

    /** Switches one off with one key, with everybody's yes to it, and returns whether it was on. What it told stays until it is forgotten. */
    boolean switchOff(PersonId me, Role key, WalkSource source, Instant now);

    /** Returns what may be stored by the yeses of now, for a transaction that ends with {@link Allowed#settle}. */
    Allowed allowed();

    /** What may be stored of passive sources. */
    interface Allowed {

        /** Returns whether a source is on. */
        boolean isOn(WalkSource source);

        /**
         * Returns whether a walk may be stored: of a source that is on, on a day on which all who were there had said yes to it. For no eyes: it
         * tells who did.
         */
        boolean lets(Walk walk);

        /** Takes out again what was stored of those who took their yes back meanwhile; from then on nobody does until the transaction ends. */
        void settle();
    }
}
