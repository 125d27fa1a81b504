package org.stigar.app.journeys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stigar.core.journey.Handover;

/**
 * Seams for which somebody asks for an arena, until a facilitator takes it up. Who asks is not kept. Safe for use by many threads and
 * nodes; each call is one transaction, or part of the caller's.
 */
public interface SeamCalls {

    /**
     * That an arena is asked for.
     *
     * @param taken on which day a facilitator took it up; empty while nobody has
     */
    record Call(long journey, Handover seam, LocalDate asked, Optional<LocalDate> taken) {

        /** Returns whether it waits for a facilitator. Public, as templates call it. */
        public boolean isOpen() {
            return taken.isEmpty();
        }
    }

    /** Returns all of all journeys, the longest asked first. */
    List<Call> list();

    /**
     * Asks for one. Nothing happens where it is asked for already and nobody has taken it up.
     *
     * @throws JourneyException if there is no such journey
     */
    void ask(long journey, Handover seam, LocalDate on);

    /** Takes up what is asked for, and returns whether it waited until now. */
    boolean take(long journey, Handover seam, LocalDate on);

    /** That a workshop was begun to mend a seam. */
    record Begun(long journey, Handover seam, long workshop) {}

    /**
     * Keeps for which seam a workshop was begun. Nothing happens where that is kept already.
     *
     * @throws JourneyException if there is no such journey
     */
    void keepWorkshop(Begun begun);

    /** Returns for which seam a workshop was begun, or empty where for none that is kept. */
    Optional<Begun> findWorkshop(long workshop);

    /** Removes those of all seams of a journey but these. */
    void keepOnly(long journey, Collection<Handover> seams);
}
