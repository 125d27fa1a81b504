package org.stigar.app.journeys.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Signal.Kind;
import org.stigar.core.journey.Stage;

/** What customers let one know: small curves under the stages, and the same as tables. Of the last two years that there are. */
final class SignalView {

    /** How wide a curve is, in the picture's units. */
    static final int WIDTH = 132;

    /** How high. */
    static final int HEIGHT = 26;

    private static final int MONTHS = 24;
    private static final int LEAST_SPAN = 5;
    private static final int MARGIN = 3;

    private final List<Signal> signals;
    private final JourneyWords words;
    private final YearMonth last;
    private final long span;

    SignalView(List<Signal> signals, JourneyWords words) {
        this.words = words;
        last = signals.stream()
                .map(Signal::month)
                .max(Comparator.naturalOrder())
                .orElse(Signal.FIRST_MONTH);
        YearMonth first = last.minusMonths(MONTHS - 1);
        this.signals = signals.stream()
                .filter(signal -> !signal.month().isBefore(first))
                .toList();
        span = this.signals.stream()
                .mapToLong(signal -> ChronoUnit.MONTHS.between(signal.month(), last))
                .reduce(LEAST_SPAN, Math::max);
    }

    /**
     * One figure of a stage, as a curve.
     *
     * @param lines a polyline for each run of months without a gap
     * @param x where its last point lies
     * @param y likewise
     */
    record Spark(String name, String latest, String said, List<String> lines, int x, int y) {}

    /** What there is of a stage. */
    record StageSignals(String stage, List<Spark> sparks, List<String> kinds, List<MonthRow> months) {}

    /** A month of a stage. */
    record MonthRow(String month, List<Figure> figures) {}

    /** A figure, under the name of what is measured. */
    record Figure(String kind, String value) {}

    boolean isEmpty() {
        return signals.isEmpty();
    }

    /** Returns the stages of which there is something, in the order of the journey. */
    List<StageSignals> stages(Journey journey) {
        return journey.stages().stream()
                .map(Stage::name)
                .filter(stage ->
                        signals.stream().anyMatch(signal -> signal.stage().equals(stage)))
                .map(this::stage)
                .toList();
    }

    /** Returns the curve that stands under a stage in the picture: of the first figure that there is. */
    Optional<Spark> findSpark(String stage) {
        return Arrays.stream(Kind.values())
                .filter(kind -> !of(stage, kind).isEmpty())
                .findFirst()
                .map(kind -> spark(stage, kind));
    }

    private StageSignals stage(String stage) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> !of(stage, kind).isEmpty())
                .toList();
        Collection<YearMonth> months = new TreeSet<>(Comparator.<YearMonth>reverseOrder());
        signals.stream()
                .filter(signal -> signal.stage().equals(stage))
                .map(Signal::month)
                .forEach(months::add);
        return new StageSignals(
                stage,
                kinds.stream().map(kind -> spark(stage, kind)).toList(),
                kinds.stream().map(this::name).toList(),
                months.stream()
                        .map(month -> new MonthRow(
                                words.month(month),
                                kinds.stream()
                                        .map(kind -> new Figure(name(kind), value(stage, month, kind)))
                                        .toList()))
                        .toList());
    }

    private String name(Kind kind) {
        return words.say("journeys.signal." + kind);
    }

    private String value(String stage, YearMonth month, Kind kind) {
        return of(stage, kind).stream()
                .filter(signal -> signal.month().equals(month))
                .findFirst()
                .map(signal -> words.number(signal.value()))
                .orElse("–");
    }

    private List<Signal> of(String stage, Kind kind) {
        return signals.stream()
                .filter(signal -> signal.stage().equals(stage) && signal.kind() == kind)
                .toList();
    }

    private Spark spark(String stage, Kind kind) {
        List<Signal> all = of(stage, kind);
        DoubleSummaryStatistics range = all.stream().mapToDouble(Signal::value).summaryStatistics();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            Signal signal = all.get(i);
            if (i > 0 && !signal.month().equals(all.get(i - 1).month().plusMonths(1))) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(x(signal)).append(',').append(y(signal, range)).append(' ');
        }
        lines.add(line.toString().strip());
        Signal latest = all.get(all.size() - 1);
        return new Spark(
                name(kind),
                words.number(latest.value()),
                words.say(
                        "journeys.signal.said",
                        words.number(latest.value()),
                        words.month(latest.month()),
                        words.number(range.getMin()),
                        words.number(range.getMax())),
                lines,
                x(latest),
                y(latest, range));
    }

    private int x(Signal signal) {
        long back = ChronoUnit.MONTHS.between(signal.month(), last);
        return (int) (WIDTH - MARGIN - back * (WIDTH - 2 * MARGIN) / span);
    }

    private static int y(Signal signal, DoubleSummaryStatistics range) {
        double span = range.getMax() - range.getMin();
        double up = span > 0 ? (signal.value() - range.getMin()) / span : 0.5;
        return (int) Math.round(HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN));
    }
}
