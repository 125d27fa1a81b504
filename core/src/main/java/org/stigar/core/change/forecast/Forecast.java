package org.stigar.core.change.forecast;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.UnitPair;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.trail.Traces;

/**
 * What a change does to trails within 90 days, as association: trails placed like this used to close like that.
 * Immutable, safe for use by many threads.
 *
 * <p>A trail that was inside and comes to run across, or the other way round, is expected to close with the hazard of
 * its new placement in place of that of its old one, in its own strength class; the difference is its expected extra
 * closing. {@code docs/measures/forecast.md} has the formula and an example. That trails across close much sooner is
 * known since R. S. Burt, "Bridge decay", Social Networks 24 (2002) 333–363, DOI 10.1016/S0378-8733(02)00017-5.
 *
 * <p>The figures are raw: what leaves the house goes through {@code org.stigar.core.publish}.
 */
public final class Forecast {

    /** How often the future is played unless told otherwise. */
    public static final int DRAWS = 1_000;

    private final Scenario scenario;
    private final Flips flips;
    private final Flips earlier;
    private final FlipSum losses;
    private final Gains gains;
    private final SortedMap<UnitPair, Gap> gaps;
    private final Churn churn;
    private final Map<Moment, Outlook> outlooks = new EnumMap<>(Moment.class);
    private final HazardTable hazards;

    private Forecast(Scenario scenario, Flips flips, Flips earlier, Traces traces, HazardTable hazards, Played played) {
        this.scenario = scenario;
        this.flips = flips;
        this.hazards = hazards;
        this.earlier = earlier;
        losses = played.losses;
        gains = played.gains;
        gaps = played.gaps;
        churn = churn(traces);
        addOutlooks();
    }

    /** Forecasts with {@value #DRAWS} draws. */
    public static Forecast of(Scenario scenario, Traces traces, HazardTable hazards, RandomGenerator random) {
        return of(scenario, traces, hazards, DRAWS, random);
    }

    /**
     * Forecasts a change from what is known before it; days from the change on are not looked at.
     *
     * <p>Costs one pass over all days, and O(draws · trails placed anew). The same generator state gives the same
     * forecast, bit for bit.
     *
     * @param draws at least 20, so that there is a twentieth of them
     */
    public static Forecast of(
            Scenario scenario, Traces traces, HazardTable hazards, int draws, RandomGenerator random) {
        if (draws < 20) {
            throw new IllegalArgumentException("draws must be at least 20, was " + draws);
        }
        List<Flips> both = Flips.of(scenario, traces, List.of(0, Windows.HORIZON_DAYS));
        Flips flips = both.get(0);
        return new Forecast(
                scenario,
                flips,
                both.get(1),
                traces,
                hazards,
                new Player(scenario, flips, hazards, draws, random).play());
    }

    /** Returns the change. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns what is expected of all trails that come to run across. */
    public FlipSum losses() {
        return losses;
    }

    /** Returns what becomes possible, in numbers only where the organisation's own history gives any. */
    public Gains gains() {
        return gains;
    }

    /** Returns the same between units, in their order; pairs of units that the change leaves alone are not there. */
    public List<Gap> gaps() {
        return List.copyOf(gaps.values());
    }

    /** Returns the same between two units, or empty where the change leaves them alone. */
    public Optional<Gap> findGap(UnitPair units) {
        return Optional.ofNullable(gaps.get(units));
    }

    /** Returns the normal churn of a quarter. */
    public Churn churn() {
        return churn;
    }

    /** Returns all trails that are alive, by state: at the change, and 90 days after it without and with. */
    public Outlook outlook(Moment moment) {
        return outlooks.getOrDefault(moment, Outlook.NONE);
    }

    /** Returns the trails and how the change places them. */
    public Flips flips() {
        return flips;
    }

    /** Returns the trails that were alive 90 days before the change, and how the change places them. */
    Flips earlier() {
        return earlier;
    }

    /** Returns the hazards it rests on. */
    public HazardTable hazards() {
        return hazards;
    }

    private Churn churn(Traces traces) {
        double expected = 0;
        for (Flip flip : flips.trails()) {
            expected += hazards.closing(flip.before()).probability();
        }
        List<Flip> last = earlier.trails();
        int from = scenario.day() - Windows.HORIZON_DAYS;
        int closed = (int) last.stream()
                .filter(flip -> traces.days(flip.trail()).count(from, scenario.day()) == 0)
                .count();
        return new Churn(flips.trails().size(), expected, last.size(), closed);
    }

    /** Trails that are placed alike have one outlook, and there are few ways. */
    private void addOutlooks() {
        long[][] alike = new long[Cell.all().size()][Cell.all().size()];
        for (Flip flip : flips.trails()) {
            alike[flip.before().number()][flip.after().number()]++;
        }
        for (Moment moment : Moment.values()) {
            Outlook sum = Outlook.NONE;
            for (Cell before : Cell.all()) {
                for (Cell after : Cell.all()) {
                    double trails = alike[before.number()][after.number()];
                    sum = sum.plus(Outlook.of(moment, before, after, hazards).times(trails));
                }
            }
            outlooks.put(moment, sum);
        }
    }

    /** What came out of playing. */
    record Played(FlipSum losses, Gains gains, SortedMap<UnitPair, Gap> gaps) {}
}
