package org.stigar.app.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Outcome;
import org.stigar.core.change.draft.Draft;

/**
 * Takes changes through the gate: what one is expected to do, and what became of it (privacy P2, P11). Whoever asks has kept the draft and
 * told the guardians' log before, keeps what is answered, and never asks the same of a quarter twice. Safe for use by many threads.
 */
public interface Forecasts {

    /** Returns the first day of the quarter on which forecasts rest now, or empty where none is published or figures are frozen. */
    Optional<LocalDate> findQuarter();

    /** Returns of how many people a figure is about at least in a quarter that is published. */
    int k(LocalDate quarter);

    /**
     * Reads what all forecasts of a quarter rest on, where it is not read, and keeps it for a while: so that whoever is drafting does not wait
     * for it. Tells nobody anything. Costs a pass over all trails.
     *
     * @param quarter the first day of one that is published
     */
    void prepare(LocalDate quarter, Instant now);

    /**
     * Forecasts a change as of the end of a quarter. Costs a pass over all trails.
     *
     * @param quarter the first day of one that is published
     * @param shown all other changes whose forecast of this organisation was shown to anybody
     * @param progress told how far it is; what it throws ends the run
     */
    ForecastFigures forecast(LocalDate quarter, Draft draft, List<Draft> shown, Instant now, Progress progress);

    /**
     * Returns what became of a change until a day, of the 30, 90 and 180 days that have passed by then.
     *
     * @param quarter the one that is published last
     * @param inForce the day from which on the change holds
     */
    List<Outcome> followUp(
            LocalDate quarter, Draft draft, List<Draft> shown, LocalDate inForce, LocalDate until, Instant now);

    /**
     * Returns what a reader may see: between groups those of which they answer for one, and the whole where they answer for all units that
     * the draft changes; all of it for a guardian. Empty where the figures are frozen for them, or they are counted in the quarter.
     */
    Optional<ForecastFigures> see(Member reader, LocalDate quarter, ForecastFigures figures, Draft draft, Instant now);

    /** What is done, one after the other. */
    enum Step {
        READING,
        JUDGING,
        RECKONING
    }

    /** Is told how far a run is. */
    @FunctionalInterface
    interface Progress {

        /** Takes note of it: how many trails the step has seen. */
        void at(Step step, long done);
    }
}
