package org.stigar.core.trail.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Openness.Memory;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessment.Mark;
import org.stigar.core.trail.state.TrailFacts.Rest;

/**
 * Says how a trail is, by its own rhythm, and why. Immutable, safe for use by many threads.
 *
 * <p>Where all that is known comes from what people log by hand, recording is thin: people forget to log, so a
 * probability would be false. There the state follows from the silence alone: open within the horizon, fading within
 * twice the horizon, overgrown after that.
 */
public final class Assessor {

    private static final int NEW_FOR_DAYS = 30;
    private static final int SHIFT_DAYS = 90;
    private static final double SECONDS_A_DAY = 86_400;

    private final Openness openness;
    private final Thresholds thresholds;

    public Assessor(Openness openness, Thresholds thresholds) {
        this.openness = openness;
        this.thresholds = thresholds;
    }

    /**
     * Assesses a trail. What was walked after the vantage is left out of account.
     *
     * @throws IllegalArgumentException if the trail was never walked before the vantage
     */
    public Assessment assess(TrailFacts facts, Vantage from) {
        Judged judged = judge(facts, from);
        DaySet days = judged.days();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (from.now() - days.first() < NEW_FOR_DAYS + 1) {
            marks.add(Mark.NEW);
        }
        if (facts.rest() == Rest.YES) {
            marks.add(Mark.RESTING);
        }
        return new Assessment(
                judged.state(),
                judged.chance(),
                judged.horizon(),
                marks,
                reasons(facts, days, from.now(), judged.thin(), marks));
    }

    /**
     * Returns what {@link Assessment#worth} says of the trail, without the reasons: for building a forest of many.
     *
     * @throws IllegalArgumentException if the trail was never walked before the vantage
     */
    public double worth(TrailFacts facts, Vantage from) {
        Judged judged = judge(facts, from);
        return thresholds.worth(judged.state(), judged.chance());
    }

    private Judged judge(TrailFacts facts, Vantage from) {
        double now = from.now();
        int tomorrow = (int) Math.floor(now) + 1;
        Trace trace = facts.trace();
        boolean ahead = !trace.days().isEmpty() && trace.days().last() >= tomorrow;
        Trace known = ahead ? trace.between(0, tomorrow) : trace;
        DaySet days = known.days();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a trail that was not walked yet has no state");
        }
        boolean thin = known.isByHand();
        if (facts.rhythm().filter(AgreedRhythm.WHEN_NEEDED::equals).isPresent()) {
            return new Judged(days, thin, TrailState.OPEN, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double horizon = horizonDays(facts, days);
        OptionalDouble chance = thin
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        openness.probability(days, from, horizon, isShifting(facts, now) ? Memory.SHORT : Memory.LONG));
        TrailState state = thin ? bySilence(silenceDays(days, now), horizon) : thresholds.state(chance.getAsDouble());
        return new Judged(days, thin, state, OptionalDouble.of(horizon), chance);
    }

    private static double horizonDays(TrailFacts facts, DaySet days) {
        return facts.rhythm().isPresent()
                ? facts.rhythm().get().horizonDays().orElseThrow()
                : OwnRhythm.horizonDays(days);
    }

    private static TrailState bySilence(double silence, double horizon) {
        if (silence <= horizon) {
            return TrailState.OPEN;
        }
        return silence <= 2 * horizon ? TrailState.FADING : TrailState.OVERGROWN;
    }

    private List<Reason> reasons(TrailFacts facts, DaySet days, double now, boolean thin, Set<Mark> marks) {
        List<Reason> reasons = new ArrayList<>();
        double silence = silenceDays(days, now);
        if (facts.rest() == Rest.YES) {
            reasons.add(new Reason.Resting());
        }
        facts.rhythm().ifPresent(rhythm -> reasons.add(new Reason.Agreed(rhythm, silence)));
        OptionalDouble gap = OwnRhythm.medianGap(days);
        if (gap.isPresent() && silence > gap.getAsDouble()) {
            reasons.add(new Reason.QuieterThanUsual(gap.getAsDouble(), silence / gap.getAsDouble()));
        }
        facts.ownUnitChanges().stream()
                .filter(change -> inDays(change) > days.last() && inDays(change) <= now)
                .max(Instant::compareTo)
                .ifPresent(change -> reasons.add(new Reason.YouChangedUnit(change)));
        if (!thin && isShifting(facts, now)) {
            reasons.add(new Reason.TimesAreChanging());
        }
        if (thin) {
            reasons.add(new Reason.LoggedByHand());
        }
        reasons.add(
                marks.contains(Mark.NEW) ? new Reason.FirstWalked(days.first()) : new Reason.LastWalked(days.last()));
        return reasons;
    }

    /** A shift is over when all that counts was walked after it. */
    private static boolean isShifting(TrailFacts facts, double now) {
        return facts.occasionLost()
                .map(Assessor::inDays)
                .filter(lost -> lost <= now && now < lost + SHIFT_DAYS)
                .isPresent();
    }

    private static double silenceDays(DaySet days, double now) {
        return Math.max(0, now - (days.last() + 1));
    }

    private static double inDays(Instant instant) {
        return instant.getEpochSecond() / SECONDS_A_DAY;
    }

    private record Judged(DaySet days, boolean thin, TrailState state, OptionalDouble horizon, OptionalDouble chance) {}
}
