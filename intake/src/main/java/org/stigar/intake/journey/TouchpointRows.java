package org.stigar.intake.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;

/** A journey with one touchpoint in a row: stages are put together from their rows. */
final class TouchpointRows {

    static final List<String> COLUMNS = List.of("stage", "touchpoint", "channel", "actor", "function", "next");

    /** Who acts where no unit does. */
    private static final String CUSTOMER = "customer";

    /** A touchpoint with its channel, as a stage holds it: Order (web). What would begin a formula is no channel. */
    private static final Pattern WITH_CHANNEL = Pattern.compile("(.*[^ ]) \\(([^()| =+@-](?:[^()|]*[^()| ])?)\\)");

    private final CsvTable table;
    private final Predicate<UnitId> isKnown;
    private final ReportBuilder report;
    private final Map<String, Collected> stages = new LinkedHashMap<>();

    TouchpointRows(CsvTable table, Predicate<UnitId> isKnown, ReportBuilder report) {
        this.table = table;
        this.isKnown = isKnown;
        this.report = report;
    }

    /** What the rows of a stage hold together. */
    private static final class Collected {
        private final TreeSet<UnitId> units = new TreeSet<>();
        private final Set<String> functions = new LinkedHashSet<>();
        private final Set<String> touchpoints = new LinkedHashSet<>();
        private final Set<String> next = new LinkedHashSet<>();
        private long line;
    }

    /** A stage, and the line to which what is wrong with its hand-overs belongs. */
    record Found(Journey.Drawn drawn, long line) {}

    /** A touchpoint in two parts. */
    record Touchpoint(String name, String channel) {

        static Touchpoint of(String text) {
            Matcher parts = WITH_CHANNEL.matcher(text);
            return parts.matches() ? new Touchpoint(parts.group(1), parts.group(2)) : new Touchpoint(text, "");
        }

        String text() {
            return channel.isEmpty() ? name : name + " (" + channel + ")";
        }
    }

    /** Reads to the end. */
    List<Found> read() throws IOException {
        table.ignoreOthersThan(Set.copyOf(COLUMNS));
        while (table.next()) {
            try {
                row();
                report.accept();
            } catch (RowProblem problem) {
                report.reject(table.line(), problem);
            }
        }
        if (!table.has("next")) {
            oneAfterTheOther();
        }
        List<Found> found = new ArrayList<>();
        stages.forEach((name, stage) -> found.add(new Found(
                new Journey.Drawn(
                        new Stage(name, stage.units, List.copyOf(stage.functions), List.copyOf(stage.touchpoints)),
                        List.copyOf(stage.next)),
                stage.line)));
        return found;
    }

    private void row() throws RowProblem {
        table.requireField(table.column("stage"), "stage");
        String name = table.text(table.column("stage"));
        Collected stage = stages.getOrDefault(name, new Collected());
        TreeSet<UnitId> units = new TreeSet<>(stage.units);
        Set<String> functions = new LinkedHashSet<>(stage.functions);
        Set<String> touchpoints = new LinkedHashSet<>(stage.touchpoints);
        try {
            CsvJourney.list(table, "actor").stream()
                    .filter(actor -> !actor.equals(CUSTOMER))
                    .map(UnitId::new)
                    .filter(this::isThere)
                    .forEach(units::add);
            functions.addAll(CsvJourney.list(table, "function"));
            String touchpoint = table.text(table.column("touchpoint"));
            String channel = table.text(table.column("channel"));
            if (touchpoint.isEmpty() && !channel.isEmpty()) {
                throw new RowProblem(Reason.MISSING_FIELD, "a channel is of a touchpoint, and there is none");
            }
            if (!touchpoint.isEmpty()) {
                touchpoints.add(new Touchpoint(touchpoint, channel).text());
            }
            new Stage(name, units, List.copyOf(functions), List.copyOf(touchpoints));
        } catch (IllegalArgumentException e) {
            throw new RowProblem(Reason.BAD_VALUE, CsvJourney.TOO_LONG);
        }
        List<String> next = CsvJourney.list(table, "next");
        if (stages.putIfAbsent(name, stage) == null || !next.isEmpty()) {
            stage.line = table.line();
        }
        stage.units.addAll(units);
        stage.functions.addAll(functions);
        stage.touchpoints.addAll(touchpoints);
        stage.next.addAll(next);
    }

    private boolean isThere(UnitId unit) {
        boolean isThere = isKnown.test(unit);
        if (!isThere) {
            report.note(table.line(), Reason.UNKNOWN_UNIT, "a unit of the touchpoint is not there: left out");
        }
        return isThere;
    }

    /** A table that does not say where the customer goes on has the stages in their order. */
    private void oneAfterTheOther() {
        List<String> names = List.copyOf(stages.keySet());
        List<Collected> all = List.copyOf(stages.values());
        for (int i = 1; i < names.size(); i++) {
            all.get(i - 1).next.add(names.get(i));
        }
    }
}
