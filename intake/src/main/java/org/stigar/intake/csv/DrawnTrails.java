package org.stigar.intake.csv;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSink;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads a table of trails that people drew, in constant memory. See {@code docs/formats/declared.md}. Not safe for use by
 * several threads.
 *
 * <pre>
 * by,with,rhythm,at,confirmed
 * p1,p2,monthly,2026-03-02T09:00:00Z,yes
 * </pre>
 */
public final class DrawnTrails {

    /** All columns that are read; only {@code confirmed} may be missing. */
    public static final Set<String> COLUMNS = Set.of("by", "with", "rhythm", "at", "confirmed");

    private final Times times;
    private final Interned<PersonId> people = new Interned<>(
            PersonId::new, Reason.BAD_ID, "an id must have 1 to 200 characters and no control character");
    private final Interned<AgreedRhythm> rhythms = new Interned<>(
            text -> AgreedRhythm.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')),
            Reason.BAD_VALUE,
            "rhythm must be weekly, monthly, quarterly or when-needed");
    private final Interned<DrawnTrail.Answer> answers =
            new Interned<>(DrawnTrails::answer, Reason.BAD_VALUE, "confirmed must be yes, no or blank");

    /** Prepares to read. */
    public DrawnTrails(ReadOptions options) {
        times = new Times(options);
    }

    /**
     * Reads a file to its end. Each trail goes to {@code trails}, and makes a walk of kind {@link WalkKind#DECLARED} unless
     * the other end denied it.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, WalkSink walks, Consumer<DrawnTrail> trails) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("by", "with", "rhythm", "at")) {
                table.ignoreOthersThan(COLUMNS);
                while (table.next()) {
                    try {
                        DrawnTrail trail = trail(table);
                        report.accept();
                        trails.accept(trail);
                        if (trail.answer() != DrawnTrail.Answer.DENIED) {
                            report.passOn();
                            walks.accept(walk(trail));
                        }
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private DrawnTrail trail(CsvTable table) throws RowProblem {
        for (String column : List.of("by", "with", "rhythm", "at")) {
            table.requireField(table.column(column), column);
        }
        PersonId by = table.get(table.column("by"), people);
        PersonId with = table.get(table.column("with"), people);
        if (by.equals(with)) {
            throw new RowProblem(Reason.SAME_PERSON, "a trail needs two different people");
        }
        int at = table.column("at");
        Instant drawn = times.instant(table.bytes(), table.start(at), table.end(at));
        AgreedRhythm rhythm = table.get(table.column("rhythm"), rhythms);
        return new DrawnTrail(by, with, rhythm, drawn, table.get(table.column("confirmed"), answers));
    }

    private static Walk walk(DrawnTrail trail) {
        return Walk.of(
                trail.at(), List.of(trail.by(), trail.with()), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED);
    }

    private static DrawnTrail.Answer answer(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> DrawnTrail.Answer.OPEN;
            case "yes", "true" -> DrawnTrail.Answer.CONFIRMED;
            case "no", "false" -> DrawnTrail.Answer.DENIED;
            default -> throw new IllegalArgumentException("no answer");
        };
    }
}
