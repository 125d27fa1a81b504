package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;
import org.stigar.core.measure.unit.SiloIndex;

/**
 * How closed a group is, to the nearest twentieth. The raw E–I index beside it is worked out from the published index,
 * so that two roundings of one number do not tell more than one.
 */
public final class PublishedSilo extends Published {

    private static final double STEPS = 20;
    private static final double EDGE = 0.05;

    private final PublishedShare.Kind kind;
    private final long twentieths;
    private final double mixed;

    private PublishedSilo(PublishedShare.Kind kind, long twentieths, double mixed) {
        this.kind = kind;
        this.twentieths = twentieths;
        this.mixed = mixed;
    }

    /** Returns what the value means: at the two ends it is the value or beyond. */
    public PublishedShare.Kind kind() {
        return kind;
    }

    /** Returns the silo index in steps of 0.05, or empty where nothing is said. */
    public OptionalDouble index() {
        return isNumber() ? OptionalDouble.of(twentieths / STEPS) : OptionalDouble.empty();
    }

    /** Returns the E–I index that goes with it, −1 (all inside) to 1, in steps of 0.05; misleading where sizes differ. */
    public OptionalDouble externalInternal() {
        if (!isNumber()) {
            return OptionalDouble.empty();
        }
        double inside = Math.min(1, Math.max(0, twentieths / STEPS * (1 - mixed) + mixed));
        double raw = 1 - 2 * inside / (2 - inside);
        return OptionalDouble.of(Math.round(raw * STEPS) / STEPS + 0.0);
    }

    /** Returns how it compares with the quarter before: a change of more than one step counts. */
    public Trend trendSince(PublishedSilo before) {
        if (!isNumber() || !before.isNumber()) {
            return Trend.UNKNOWN;
        }
        long change = twentieths - before.twentieths;
        return change > 1 ? Trend.UP : change < -1 ? Trend.DOWN : Trend.STEADY;
    }

    private boolean isNumber() {
        return kind != PublishedShare.Kind.LEANS_ON_FEW && kind != PublishedShare.Kind.WITHHELD;
    }

    /** Says an index, never that nothing at all or everything stays inside: the last five points at each end are one. */
    static PublishedSilo of(double inside, double mixed, boolean leans) {
        if (leans) {
            return new PublishedSilo(PublishedShare.Kind.LEANS_ON_FEW, 0, mixed);
        }
        double kept = Math.min(1 - EDGE, Math.max(EDGE, inside));
        PublishedShare.Kind kind = inside < EDGE
                ? PublishedShare.Kind.AT_MOST
                : inside > 1 - EDGE ? PublishedShare.Kind.AT_LEAST : PublishedShare.Kind.ROUNDED;
        return new PublishedSilo(kind, Math.round(SiloIndex.index(kept, mixed) * STEPS), mixed);
    }

    static PublishedSilo withheld() {
        return new PublishedSilo(PublishedShare.Kind.WITHHELD, 0, 0);
    }

    @Override
    List<?> parts() {
        return List.of(kind, twentieths, externalInternal());
    }
}
