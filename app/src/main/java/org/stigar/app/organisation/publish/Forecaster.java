package org.stigar.app.organisation.publish;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stigar.app.access.Member;
import org.stigar.app.organisation.Forecasts;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Outcome;
import org.stigar.app.organisation.figures.ForecastFigures.Side;
import org.stigar.app.organisation.sight.Sight;
import org.stigar.app.people.People;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Hazards;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.Quarters;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.ForecastGround;
import org.stigar.core.publish.Gate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.Snapshot;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * Forecasts as of the end of a published quarter, of those who were counted in it: neither the day of asking nor who came or left since is
 * to be read out of two forecasts. The hazards are learned from the organisation's own history where that is long enough. The trails are kept
 * for half an hour where there is room; who is counted is read anew each time.
 */
final class Forecaster implements Forecasts {

    private static final int STEP_DAYS = 30;
    private static final long SEED = 1;
    private static final int DRAWS = 20; // the gate works its intervals out itself, and looks at no draw
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final AllTrails trails;
    private final Snapshots snapshots;
    private final People people;
    private final Publications publications;
    private final Freeze freeze;
    private final Sight sight;
    private volatile @Nullable SoftReference<Basis> kept;

    Forecaster(
            AllTrails trails,
            Snapshots snapshots,
            People people,
            Publications publications,
            Freeze freeze,
            Sight sight) {
        this.trails = trails;
        this.snapshots = snapshots;
        this.people = people;
        this.publications = publications;
        this.freeze = freeze;
        this.sight = sight;
    }

    @Override
    public Optional<LocalDate> findQuarter() {
        return freeze.findSince().isPresent()
                ? Optional.empty()
                : publications.list().stream().findFirst();
    }

    @Override
    public int k(LocalDate quarter) {
        return publications
                .find(quarter)
                .orElseThrow(() -> new IllegalArgumentException("a forecast rests on a quarter that is published"))
                .figures()
                .k();
    }

    @Override
    public void prepare(LocalDate quarter, Instant now) {
        Quarter days = quarterOf(quarter);
        ground(basis(days.until(), days.until(), now, (step, done) -> {}), days, Policy.leaders(k(quarter)), now);
    }

    @Override
    public ForecastFigures forecast(LocalDate quarter, Draft draft, List<Draft> shown, Instant now, Progress progress) {
        Quarter days = quarterOf(quarter);
        Policy policy = Policy.leaders(k(quarter));
        Basis basis = basis(days.until(), days.until(), now, progress);
        progress.at(Step.RECKONING, 0);
        ForecastGround ground = ground(basis, days, policy, now);
        Scenario scenario = draft.scenario(instantOf(days.until()));
        Forecast forecast = Forecast.of(scenario, basis.traces, basis.hazards, DRAWS, new SplittableRandom(SEED));
        progress.at(Step.RECKONING, basis.traces.size());
        ForecastFigures figures = ForecastFigures.of(ground.publish(forecast, scenarios(shown, days.until())));
        if (!findQuarter().equals(Optional.of(quarter))) {
            throw new IllegalStateException(
                    "a quarter was published, or figures were frozen, while a forecast was made");
        }
        return figures;
    }

    @Override
    public List<Outcome> followUp(
            LocalDate quarter, Draft draft, List<Draft> shown, LocalDate inForce, LocalDate until, Instant now) {
        Quarter days = quarterOf(quarter);
        int day = (int) inForce.toEpochDay();
        int end = (int) until.toEpochDay();
        Policy policy = Policy.leaders(k(quarter));
        Basis basis = read(end, day, now, (step, done) -> {});
        Snapshot snapshot =
                snapshots.published(basis.traces, basis.states, days, snapshots.counted(basis.traces, policy, now));
        Forecast forecast = Forecast.of(
                draft.scenario(instantOf(day)), basis.traces, basis.hazards, DRAWS, new SplittableRandom(SEED));
        FollowUp followUp = FollowUp.of(forecast, basis.traces, end);
        return Outcome.of(new Gate(policy).publish(snapshot, followUp, scenarios(shown, day)));
    }

    /** What forecasts of a quarter rest on, whatever is asked: in a meeting several drafts are, one after the other. */
    private record Basis(
            int until,
            Instant readAt,
            Traces traces,
            List<TrailState> states,
            HazardTable hazards,
            AtomicReference<@Nullable Grounded> grounded) {

        boolean isOf(int day, Instant now) {
            return until == day && now.isBefore(readAt.plus(FRESH));
        }
    }

    private Basis basis(int until, int day, Instant now, Progress progress) {
        SoftReference<Basis> last = kept;
        Basis known = last == null ? null : last.get();
        if (known != null && known.isOf(until, now)) {
            return known;
        }
        Basis read = read(until, day, now, progress);
        kept = new SoftReference<>(read);
        return read;
    }

    private Basis read(int until, int day, Instant now, Progress progress) {
        Traces traces = trails.before(until, read -> progress.at(Step.READING, read));
        List<TrailState> states = snapshots.judge(traces, day, (step, done) -> progress.at(Step.JUDGING, done));
        progress.at(Step.RECKONING, 0);
        return new Basis(until, now, traces, states, hazards(traces, day), new AtomicReference<>());
    }

    /** As long as the same people are counted and see it, the ground is the same. */
    private record Grounded(int k, Snapshots.Counted counted, ForecastGround ground) {}

    private ForecastGround ground(Basis basis, Quarter days, Policy policy, Instant now) {
        Snapshots.Counted counted = snapshots.counted(basis.traces, policy, now);
        Grounded known = basis.grounded.get();
        if (known != null && known.k == policy.k() && counted.isStill(known.counted)) {
            return known.ground;
        }
        ForecastGround ground = new Gate(policy).ground(snapshots.published(basis.traces, basis.states, days, counted));
        basis.grounded.set(new Grounded(policy.k(), counted, ground));
        return ground;
    }

    private HazardTable hazards(Traces traces, int day) {
        int first = day;
        for (int trail = 0; trail < traces.size(); trail++) {
            first = Math.min(first, traces.days(trail).first());
        }
        Windows windows = Windows.rolling(first + Windows.MEMORY_DAYS, STEP_DAYS, day);
        return windows.cuts().isEmpty() ? HazardTable.shipped() : Hazards.learn(traces, people.directory(), windows);
    }

    private static List<Scenario> scenarios(List<Draft> drafts, int day) {
        return drafts.stream().map(draft -> draft.scenario(instantOf(day))).toList();
    }

    @Override
    public Optional<ForecastFigures> see(
            Member reader, LocalDate quarter, ForecastFigures figures, Draft draft, Instant now) {
        if (sight.find(reader, quarter, now).isEmpty()) {
            return Optional.empty();
        }
        if (sight.isWholly(reader, quarter)) {
            return Optional.of(figures);
        }
        Set<UnitId> own = sight.answered(reader, now);
        // Where a draft touches others' units its whole, and units that it makes, are as much about them.
        boolean isWholly = own.containsAll(draft.changed());
        return Optional.of(new ForecastFigures(
                figures.refusal(),
                figures.coverage(),
                isWholly ? figures.losses() : ForecastFigures.Losses.withheld(),
                figures.between().stream()
                        .filter(row ->
                                isOwn(row.one(), own, draft, isWholly) || isOwn(row.other(), own, draft, isWholly))
                        .toList()));
    }

    private static boolean isOwn(Side side, Set<UnitId> own, Draft draft, boolean isWholly) {
        return side.units().stream()
                .map(UnitId::new)
                .anyMatch(unit -> draft.before().findUnit(unit).isPresent() ? own.contains(unit) : isWholly);
    }

    private static Quarter quarterOf(LocalDate firstDay) {
        int until = (int) firstDay.plusMonths(3).toEpochDay();
        return Quarters.calendarBefore(until, 1).get(0);
    }

    private static Instant instantOf(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
