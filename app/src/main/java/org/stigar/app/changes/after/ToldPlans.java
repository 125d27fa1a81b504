package org.stigar.app.changes.after;

import java.time.Clock;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.publish.PlanGate;
import org.stigar.core.publish.Policy;

/**
 * What is told of plans, for guardians and for leaders who answer for all units that the change changes; each look is in the guardians' log, whether
 * anything is told or not. Safe for use by many threads.
 */
public final class ToldPlans {

    private static final String LOGGED = "changes.key.plans";

    private final ToldRows rows;
    private final ChangesInForce inForce;
    private final Forecasting forecasting;
    private final Freeze freeze;
    private final GuardianLog log;
    private final Clock clock;

    ToldPlans(
            ToldRows rows,
            ChangesInForce inForce,
            Forecasting forecasting,
            Freeze freeze,
            GuardianLog log,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.forecasting = forecasting;
        this.freeze = freeze;
        this.log = log;
        this.clock = clock;
    }

    /** How far it is. */
    public enum State {
        /** Plans are taken on the change's day, or after it once figures are no longer frozen. */
        WAITS,
        /** Figures are frozen for this reader. */
        FROZEN,
        /** They were taken. */
        TAKEN
    }

    /**
     * What a reader sees.
     *
     * @param figures silent unless they were taken
     */
    public record Seen(State state, PlanFigures figures) {}

    /** Returns of how many people who planned at least anything is told, with the smallest group of today. */
    public int fewest() {
        return new PlanGate(Policy.leaders(forecasting.k())).fewest();
    }

    /** Returns whether plans for a change are taken on its day: not where it was announced before plans were. */
    public boolean isTaken(Change change) {
        return rows.find(change.id()).map(told -> told.takenOn().isPresent()).orElse(true);
    }

    /** Returns what a reader sees of the plans for an announced change, and notes the look; empty where it is not theirs to see. */
    public Optional<Seen> see(Change change, Member reader) {
        if (change.announcedAt().isEmpty()
                || change.withdrawnAt().isPresent()
                || !isTaken(change)
                || !inForce.isFor(change, reader)) {
            return Optional.empty();
        }
        boolean isGuardian = reader.roles().contains(Role.GUARDIAN);
        if (!isGuardian && freeze.findSince().isPresent()) {
            return Optional.of(new Seen(State.FROZEN, PlanFigures.SILENT));
        }
        Optional<PlanFigures> figures = rows.find(change.id()).map(ToldRows.Told::figures);
        figures.ifPresent(seen -> note(change, reader, isGuardian ? Role.GUARDIAN : Role.LEADER));
        return Optional.of(
                new Seen(figures.isPresent() ? State.TAKEN : State.WAITS, figures.orElse(PlanFigures.SILENT)));
    }

    private void note(Change change, Member reader, Role key) {
        log.add(new Entry(
                clock.instant(),
                Act.SEEN,
                LOGGED,
                new Subject(Optional.empty(), Long.toString(change.id())),
                Optional.of(reader.person()),
                Optional.of(key)));
    }
}
