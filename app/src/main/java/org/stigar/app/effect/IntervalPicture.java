package org.stigar.app.effect;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.stigar.app.effect.EffectFigures.Between;

/** Intervals below one another on one scale, with a line at zero: a bar with an end on either side, and words beside. Immutable. */
public final class IntervalPicture {

    private static final double LEFT = 20;
    private static final double RIGHT = 580;
    private static final int TOP = 66;
    private static final int ROW = 80;
    private static final double LEAST_REACH = 2;
    private static final int MOST_TICKS = 5;
    private static final int LONGEST_NAME = 44;
    private static final List<Integer> STEPS = List.of(1, 2, 5);

    private final List<Bar> bars;
    private final long step;
    private final long reach;

    /** Takes what to draw, from top to bottom; one at least. */
    public IntervalPicture(List<Bar> bars) {
        this.bars = List.copyOf(bars);
        double widest = this.bars.stream()
                .mapToDouble(bar -> Math.max(
                        Math.abs(bar.between().from()), Math.abs(bar.between().until())))
                .reduce(LEAST_REACH, Math::max);
        step = step(widest);
        reach = (long) Math.ceil(widest / step) * step;
    }

    /** The smallest of 1, 2, 5, 10, 20, … that leaves few lines on either side. */
    private static long step(double widest) {
        for (long ten = 1; ; ten *= 10) {
            for (int one : STEPS) {
                if (widest <= MOST_TICKS * ten * one) {
                    return ten * one;
                }
            }
        }
    }

    /**
     * An interval and what it is of.
     *
     * @param name as it stands over the bar: what is longer than a phone is wide ends in an ellipsis, and stands in full beside the picture
     */
    public record Bar(String name, Between between) {

        public Bar {
            name = name.length() > LONGEST_NAME
                    ? name.substring(0, LONGEST_NAME - 1).strip() + "…"
                    : name;
        }
    }

    /** A bar as drawn. */
    public record Drawn(String name, String from, String until, int y) {

        /** Returns where the words stand: above the bar, clear of it on a phone too. */
        public int above() {
            return y - 24;
        }
    }

    /** A line of the scale. */
    public record Tick(String x, String name, boolean isZero) {}

    /** Returns the bars where they are drawn. */
    public List<Drawn> bars() {
        return IntStream.range(0, bars.size())
                .mapToObj(row -> new Drawn(
                        bars.get(row).name(),
                        x(bars.get(row).between().from()),
                        x(bars.get(row).between().until()),
                        TOP + ROW * row))
                .toList();
    }

    /** Returns the lines of the scale, from left to right. */
    public List<Tick> ticks() {
        return LongStream.rangeClosed(-reach / step, reach / step)
                .map(tick -> tick * step)
                .mapToObj(value -> new Tick(
                        x((double) value),
                        value > 0 ? "+" + value : Long.toString(value).replace('-', '−'),
                        value == 0))
                .toList();
    }

    /** Returns where the lines of the scale end. */
    public int bottom() {
        return TOP + ROW * (bars.size() - 1) + ROW / 2;
    }

    private String x(double value) {
        return String.format(Locale.ROOT, "%.1f", (LEFT + RIGHT) / 2 + value / reach * (RIGHT - LEFT) / 2);
    }
}
