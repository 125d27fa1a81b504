package org.stigar.intake.sociopatterns;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stigar.core.people.PersonId;
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
import org.stigar.intake.source.LineFields;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads lines of {@code t i j}, in order of time, and folds the contacts of two people into encounters: one that comes at
 * most {@value #LARGEST_GAP_SECONDS} seconds after the last belongs to the same encounter, so that one or two slots that
 * the badges missed do not make two of it. Not safe for use by several threads.
 *
 * <p>A contact at t was active in the {@value #SLOT_SECONDS} seconds until t, so an encounter begins that much before its
 * first. It is passed on when it begins, so walks come in order of time, and memory holds only the pairs of the last
 * minute. Source of the format: M. Génois, A. Barrat, "Can co-location be used as a proxy for face-to-face contacts?", EPJ
 * Data Science 7 (2018) 11, DOI 10.1140/epjds/s13688-018-0140-1.
 */
public final class BadgeWalks {

    /** How long a contact lasts. */
    public static final int SLOT_SECONDS = 20;

    /** How far apart two contacts of one encounter may be. */
    public static final int LARGEST_GAP_SECONDS = 60;

    private static final WalkSource BADGE = new WalkSource("badge");

    private final Instant epoch;
    private final Interned<PersonId> people = new Interned<>(
            PersonId::new, Reason.BAD_ID, "an id must have 1 to 200 characters and no control character");

    /** Prepares to read, the seconds counted from the options' epoch. */
    public BadgeWalks(ReadOptions options) {
        epoch = options.epoch();
    }

    /**
     * Reads a file to its end. Its records are contacts, its walks encounters, so there are fewer of these.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, WalkSink sink) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        Encounters encounters = new Encounters(report, sink);
        try (LineFields line = new LineFields(source, 3, report)) {
            while (line.next()) {
                try {
                    encounters.contact(line);
                } catch (RowProblem problem) {
                    report.reject(line.line(), problem);
                }
            }
        }
        return report.build();
    }

    /** Two people, the smaller id first. */
    private record Pair(PersonId one, PersonId other) {}

    /** The encounters that may still go on. */
    private final class Encounters {
        private final ReportBuilder report;
        private final WalkSink sink;
        private final Map<Pair, Long> lastContact = new HashMap<>();
        private long now = Long.MIN_VALUE;
        private long swept = Long.MIN_VALUE;

        Encounters(ReportBuilder report, WalkSink sink) {
            this.report = report;
            this.sink = sink;
        }

        void contact(LineFields line) throws RowProblem {
            long second = line.seconds(0);
            Pair pair = pair(line.get(1, people), line.get(2, people));
            Instant begin = Times.afterEpoch(epoch, second - SLOT_SECONDS);
            if (second < now) {
                throw new RowProblem(Reason.OUT_OF_ORDER, "contacts must be in the order of their times");
            }
            goTo(second);
            Long before = lastContact.put(pair, second);
            report.accept();
            if (before == null || second - before > LARGEST_GAP_SECONDS) {
                report.passOn();
                sink.accept(Walk.of(begin, List.of(pair.one(), pair.other()), WalkKind.ENCOUNTER, Occasion.OWN, BADGE));
            }
        }

        /** Forgets, once in a while, the pairs whose encounter is over. */
        private void goTo(long second) {
            now = second;
            if (swept == Long.MIN_VALUE || second - swept > LARGEST_GAP_SECONDS) {
                lastContact.values().removeIf(last -> second - last > LARGEST_GAP_SECONDS);
                swept = second;
            }
        }

        private static Pair pair(PersonId one, PersonId other) throws RowProblem {
            int order = one.compareTo(other);
            if (order == 0) {
                throw new RowProblem(Reason.SAME_PERSON, "a badge cannot meet itself");
            }
            return order < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
