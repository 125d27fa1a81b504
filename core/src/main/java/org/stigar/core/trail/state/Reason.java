package org.stigar.core.trail.state;

import java.time.Instant;

/** Why a trail has its state: facts of this trail and of the person's own, never of other trails. */
public sealed interface Reason {

    /**
     * It was last walked on this day.
     *
     * @param day epoch day
     */
    record LastWalked(int day) implements Reason {}

    /** It was walked for the first time within the last 30 days. */
    record FirstWalked(int day) implements Reason {}

    /**
     * It has been quiet for longer than it usually is.
     *
     * <p>A silence of more than eight times the usual gap most likely means that the relation has decayed: H. Navarro, G.
     * Miritello, A. Canales, E. Moro, "Temporal patterns behind the strength of persistent ties", EPJ Data Science 6:31
     * (2017), DOI 10.1140/epjds/s13688-017-0127-3.
     *
     * @param usualGapDays median days from one walked day to the next, 1 or more
     * @param times how many times the usual gap the silence is, above 1
     */
    record QuieterThanUsual(double usualGapDays, double times) implements Reason {

        /** Returns whether the silence is so long that the trail has most likely decayed. */
        public boolean isMostLikelyDecayed() {
            return times > 8;
        }
    }

    /**
     * The two ends agreed on a rhythm.
     *
     * @param silenceDays days since the last walk, 0 or more
     */
    record Agreed(AgreedRhythm rhythm, double silenceDays) implements Reason {}

    /** The one who reads this changed unit since the trail was last walked. */
    record YouChangedUnit(Instant at) implements Reason {}

    /** One of the two ends lets it rest. */
    record Resting() implements Reason {}

    /** Only what people log themselves is known of it, so a silence may just be a walk that nobody logged. */
    record LoggedByHand() implements Reason {}

    /** The organisation is changing, so recent days count for more than old habits. */
    record TimesAreChanging() implements Reason {}
}
