package org.stigar.core.change.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.Traces;

/**
 * Learns hazards from an organisation's own history.
 *
 * <p>Each cell of the table is a beta-binomial mean: the shipped figure counts as {@value #PRIOR_WEIGHT} trails, and
 * what was seen as as many trails as were seen, windows that overlap counted down. A cell with less evidence than {@value
 * #LEAST_EVIDENCE} trails keeps the shipped figure. Where formal and informal trails each have {@value
 * #LEAST_EVIDENCE_BY_FOOTING}, each gets a figure of its own, shrunk to that of both with the same weight. How many fade of
 * those that do not close is learned likewise, of both footings together.
 */
public final class Hazards {

    /** How many trails of one's own the shipped figure, or that of both footings, counts as much as. */
    public static final double PRIOR_WEIGHT = 50;

    /** With fewer trails the shipped figure stands. */
    public static final double LEAST_EVIDENCE = 20;

    /** With fewer trails on either footing, footings are not told apart. */
    public static final double LEAST_EVIDENCE_BY_FOOTING = 200;

    /** With fewer new trails inside, or across, nothing is said of new trails. */
    public static final double LEAST_FORMED = 20;

    /** How much people differ where history does not tell; measured as the shipped table was. */
    static final double SHIPPED_SPREAD = 0.066;

    private Hazards() {}

    /**
     * Returns what windows of the past tell. Costs three passes over all days, O(n) a window, and for new trails the sum
     * of the squares of the units' sizes a window.
     */
    public static HazardTable learn(Traces traces, Directory directory, Windows windows) {
        var scan = new WindowScan(traces, directory, windows);
        ClosingCounts counts = ClosingCounts.of(scan, windows);
        HazardTable closing = of(counts, Optional.empty(), SHIPPED_SPREAD);
        double spread = new SpreadEstimate(traces, windows).estimate(scan, closing);
        return of(counts, findFormation(FormationCounts.of(scan, windows)), spread);
    }

    /** Returns what counts tell of closing, and nothing on new trails: for counts that were kept when traces went. */
    public static HazardTable of(ClosingCounts counts) {
        return of(counts, Optional.empty(), SHIPPED_SPREAD);
    }

    private static HazardTable of(ClosingCounts counts, Optional<FormationHazards> formation, double spread) {
        List<Hazard> pooled = new ArrayList<>();
        List<Hazard> split = new ArrayList<>();
        List<Hazard> fading = new ArrayList<>();
        List<HazardTable.Origin> origins = new ArrayList<>();
        for (StrengthClass strength : StrengthClass.values()) {
            for (Placement placement : Placement.values()) {
                Hazard seen = counts.observed(strength, placement);
                boolean enough = seen.evidence() >= LEAST_EVIDENCE;
                Hazard shipped = HazardTable.shipped().closing(strength, placement);
                Hazard both = enough ? seen.shrunkTo(shipped, PRIOR_WEIGHT) : shipped;
                Hazard informal = counts.observed(strength, placement, Footing.INFORMAL);
                Hazard formal = counts.observed(strength, placement, Footing.FORMAL);
                boolean told = Math.min(informal.evidence(), formal.evidence()) >= LEAST_EVIDENCE_BY_FOOTING;
                pooled.add(both);
                split.add(told ? informal.shrunkTo(both, PRIOR_WEIGHT) : both);
                split.add(told ? formal.shrunkTo(both, PRIOR_WEIGHT) : both);
                fading.add(fading(counts, strength, placement));
                origins.add(
                        told
                                ? HazardTable.Origin.LEARNED_BY_FOOTING
                                : enough ? HazardTable.Origin.LEARNED : HazardTable.Origin.SHIPPED);
            }
        }
        return new HazardTable(pooled, split, fading, origins, formation, spread);
    }

    private static Hazard fading(ClosingCounts counts, StrengthClass strength, Placement placement) {
        Hazard seen = counts.observedFading(strength, placement);
        Hazard shipped = HazardTable.shipped().fading(strength, placement);
        return seen.evidence() >= LEAST_EVIDENCE ? seen.shrunkTo(shipped, PRIOR_WEIGHT) : shipped;
    }

    private static Optional<FormationHazards> findFormation(FormationCounts counts) {
        double least = Math.min(counts.evidence(Placement.INSIDE), counts.evidence(Placement.ACROSS));
        return least >= LEAST_FORMED
                ? Optional.of(
                        new FormationHazards(counts.observed(Placement.INSIDE), counts.observed(Placement.ACROSS)))
                : Optional.empty();
    }
}
