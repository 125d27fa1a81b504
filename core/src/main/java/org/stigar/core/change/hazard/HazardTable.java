package org.stigar.core.change.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely trails are to close within 90 days, by strength, placement and footing. Immutable, safe for use by many
 * threads.
 *
 * <p>Either {@linkplain #shipped() the one shipped} or {@linkplain Hazards#learn learned} from the organisation's own
 * history.
 */
public final class HazardTable {

    private static final HazardTable SHIPPED = shippedTable();

    private final List<Hazard> pooled;
    private final List<Hazard> split;
    private final List<Hazard> fading;
    private final List<Origin> origins;
    private final Optional<FormationHazards> formation;
    private final double spread;

    HazardTable(
            List<Hazard> pooled,
            List<Hazard> split,
            List<Hazard> fading,
            List<Origin> origins,
            Optional<FormationHazards> formation,
            double spread) {
        this.pooled = List.copyOf(pooled);
        this.split = List.copyOf(split);
        this.fading = List.copyOf(fading);
        this.origins = List.copyOf(origins);
        this.formation = formation;
        this.spread = spread;
    }

    /** Where a figure comes from. */
    public enum Origin {
        /** From the shipped table: the organisation's own history says too little. */
        SHIPPED,
        /** From the organisation's own history, shrunk to the shipped table. */
        LEARNED,
        /** The same, and told apart by footing. */
        LEARNED_BY_FOOTING
    }

    /**
     * Returns the table for an organisation without a history of its own.
     *
     * <p>Measured on the e-mail of a European research institute (986 people, 42 departments, 526 days): trails closing
     * within 90 days at 11 cuts 30 days apart, in the same and in other departments. Its evidence is that of the
     * institute: how well it fits another organisation it cannot say. Data: A. Paranjape, A. R. Benson, J. Leskovec,
     * "Motifs in Temporal Networks", WSDM 2017, DOI 10.1145/3018661.3018731.
     */
    public static HazardTable shipped() {
        return SHIPPED;
    }

    /** Returns how likely a trail is to close within 90 days. */
    public Hazard closing(StrengthClass strength, Placement placement) {
        return pooled.get(pooledCell(strength, placement));
    }

    /** Returns how likely a trail on one footing is to close; the same as on any where history does not tell. */
    public Hazard closing(StrengthClass strength, Placement placement, Footing footing) {
        return closing(new Cell(strength, placement, footing));
    }

    /** Returns how likely a trail of a cell is to close. */
    public Hazard closing(Cell cell) {
        return split.get(cell.number());
    }

    /**
     * Returns how likely a trail that does not close is to fade: to be walked on one alone of the 90 days. So what is walked
     * once is fading, and not open, by how likely such a trail is to be walked on.
     */
    public Hazard fading(StrengthClass strength, Placement placement) {
        return fading.get(pooledCell(strength, placement));
    }

    /** Returns where the figures of a strength and placement come from. */
    public Origin origin(StrengthClass strength, Placement placement) {
        return origins.get(pooledCell(strength, placement));
    }

    /** Returns how likely new trails are, or empty where the organisation's own history does not tell. */
    public Optional<FormationHazards> findFormation() {
        return formation;
    }

    /**
     * Returns by how much people differ: the variance, 0 to 1, of a weight of mean 1 that each person has, such that a
     * trail's hazard goes with the product of the weights of its two ends.
     */
    public double spread() {
        return spread;
    }

    static int pooledCell(StrengthClass strength, Placement placement) {
        return strength.rank() * 2 + placement.rank();
    }

    private static HazardTable shippedTable() {
        // Strength by strength: share that closes, that fades of the others, and trails seen; inside, then across.
        double[] shares = {.571, .703, .338, .499, .117, .229, .017, .045};
        double[] once = {.445, .487, .300, .341, .116, .174, .015, .034};
        int[] seen = {8826, 17905, 6967, 11254, 6787, 7266, 6183, 3037};
        double weight = 1.0 / 3; // cuts 30 days apart, windows of 90
        List<Hazard> pooled = new ArrayList<>();
        List<Hazard> split = new ArrayList<>();
        List<Hazard> fading = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Hazard hazard = new Hazard(shares[i], seen[i] * weight);
            pooled.add(hazard);
            split.addAll(List.of(hazard, hazard));
            fading.add(new Hazard(once[i], seen[i] * (1 - shares[i]) * weight));
            origins.add(Origin.SHIPPED);
        }
        return new HazardTable(pooled, split, fading, origins, Optional.empty(), Hazards.SHIPPED_SPREAD);
    }
}
