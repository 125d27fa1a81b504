package org.stigar.app.effect.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stigar.app.effect.EffectFigures.Between;

/** Intervals below one another on one scale, with a line at zero: a bar with an end on either side, and words beside. */
final class EffectPicture {

    private static final double LEFT = 20;
    private static final double RIGHT = 580;
    private static final int TOP = 52;
    private static final int ROW = 60;
    private static final double LEAST_REACH = 2;

    private final List<Bar> bars;
    private final int reach;

    EffectPicture(List<Bar> bars) {
        this.bars = List.copyOf(bars);
        reach = (int) Math.ceil(bars.stream()
                .mapToDouble(bar -> Math.max(
                        Math.abs(bar.between().from()), Math.abs(bar.between().until())))
                .reduce(LEAST_REACH, Math::max));
    }

    /** An interval and what it is of. */
    record Bar(String name, Between between) {}

    /** A bar as drawn. */
    record Drawn(String name, String from, String until, int y) {}

    /** A line of the scale. */
    record Tick(String x, String name, boolean isZero) {}

    public List<Drawn> bars() {
        return IntStream.range(0, bars.size())
                .mapToObj(row -> new Drawn(
                        bars.get(row).name(),
                        x(bars.get(row).between().from()),
                        x(bars.get(row).between().until()),
                        TOP + ROW * row))
                .toList();
    }

    public List<Tick> ticks() {
        return IntStream.rangeClosed(-reach, reach)
                .mapToObj(trails -> new Tick(
                        x(trails),
                        trails > 0 ? "+" + trails : Integer.toString(trails).replace('-', '−'),
                        trails == 0))
                .toList();
    }

    /** Returns where the lines of the scale end. */
    public int bottom() {
        return TOP + ROW * (bars.size() - 1) + ROW / 2;
    }

    private String x(double trails) {
        return String.format(Locale.ROOT, "%.1f", (LEFT + RIGHT) / 2 + trails / reach * (RIGHT - LEFT) / 2);
    }
}
