package org.stigar.intake.csv;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
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
 * Reads a table of walks, in constant memory. See {@code docs/formats/walks.md}.
 *
 * <pre>
 * at,participants,kind,helper,competences,word
 * 2026-03-02T09:00:00Z,p1|p2,HELP,p2,pricing|norway,CONFIRMED
 * 2026-03-02T13:00:00Z,p1|p2|p3,MEETING,,,
 * </pre>
 *
 * <p>Instead of {@code participants} there may be {@code from} and {@code to}. Not safe for use by several threads.
 */
public final class CsvWalks {

    /** All columns that are read. */
    public static final Set<String> COLUMNS = Set.of(
            "at",
            "participants",
            "from",
            "to",
            "kind",
            "occasion",
            "source",
            "source_id",
            "gathering",
            "helper",
            "competences",
            "word");

    private static final int MOST_PEOPLE = 1_000;

    private final Times times;
    private final Interned<PersonId> people = new Interned<>(
            PersonId::new, Reason.BAD_ID, "an id must have 1 to 200 characters and no control character");
    private final Interned<WalkKind> kinds = new Interned<>(
            text -> WalkKind.valueOf(text.toUpperCase(Locale.ROOT)),
            Reason.BAD_VALUE,
            "kind must be one of " + Arrays.toString(WalkKind.values()));
    private final Interned<Occasion> occasions = new Interned<>(
            text -> Occasion.valueOf(text.toUpperCase(Locale.ROOT)),
            Reason.BAD_VALUE,
            "occasion must be one of " + Arrays.toString(Occasion.values()));
    private final Interned<WalkSource> sources =
            new Interned<>(WalkSource::new, Reason.BAD_VALUE, "source must be 1 to 32 of a-z, 0-9 and -");
    private final Interned<Help.Word> words = new Interned<>(
            text -> Help.Word.valueOf(text.toUpperCase(Locale.ROOT)),
            Reason.BAD_VALUE,
            "word must be one of " + Arrays.toString(Help.Word.values()));

    /** Prepares to read. */
    public CsvWalks(ReadOptions options) {
        times = new Times(options);
    }

    /**
     * Reads a file to its end.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, WalkSink sink) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            boolean pairs = !table.has("participants") && table.has("from");
            if (pairs ? table.require("at", "from", "to") : table.require("at", "participants")) {
                table.ignoreOthersThan(COLUMNS);
                Row row = new Row(table, pairs);
                while (table.next()) {
                    try {
                        Walk walk = row.walk();
                        report.accept();
                        report.passOn();
                        sink.accept(walk);
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private static RowProblem samePerson() {
        return new RowProblem(Reason.SAME_PERSON, "a person stands twice in the walk");
    }

    /** Makes a walk of the row at which the table stands. */
    private final class Row {
        private final CsvTable table;
        private final boolean pairs;
        private final int at;
        private final int participants;
        private final int from;
        private final int to;
        private final int kind;
        private final int occasion;
        private final int source;
        private final int sourceId;
        private final int gathering;
        private final int helper;
        private final int competences;
        private final int word;

        Row(CsvTable table, boolean pairs) {
            this.table = table;
            this.pairs = pairs;
            at = table.column("at");
            participants = table.column("participants");
            from = table.column("from");
            to = table.column("to");
            kind = table.column("kind");
            occasion = table.column("occasion");
            source = table.column("source");
            sourceId = table.column("source_id");
            gathering = table.column("gathering");
            helper = table.column("helper");
            competences = table.column("competences");
            word = table.column("word");
        }

        Walk walk() throws RowProblem {
            table.requireField(at, "at");
            Instant instant = times.instant(table.bytes(), table.start(at), table.end(at));
            List<PersonId> all = pairs ? pair() : participants();
            Optional<Help> help = help(all);
            WalkKind what = kind(help.isPresent());
            return new Walk(
                    instant,
                    all,
                    gathering(all.size()),
                    what,
                    occasion(what),
                    value(source, sources, WalkSource.DECLARED),
                    table.isBlank(sourceId) ? Optional.empty() : Optional.of(table.text(sourceId)),
                    help);
        }

        private List<PersonId> pair() throws RowProblem {
            table.requireField(from, "from");
            table.requireField(to, "to");
            PersonId one = table.get(from, people);
            PersonId other = table.get(to, people);
            if (one.equals(other)) {
                throw samePerson();
            }
            return List.of(one, other);
        }

        /** Parts by bars and blanks: an id that holds a blank can stand in the columns from and to only. */
        private List<PersonId> participants() throws RowProblem {
            byte[] bytes = table.bytes();
            int end = table.end(participants);
            List<PersonId> all = new ArrayList<>(4);
            int start = table.start(participants);
            for (int i = start; i <= end; i++) {
                if (i == end || bytes[i] == '|' || bytes[i] == ' ') {
                    if (i > start) {
                        all.add(people.get(bytes, start, i));
                    }
                    start = i + 1;
                }
                if (all.size() > MOST_PEOPLE) {
                    throw new RowProblem(
                            Reason.TOO_MANY_PEOPLE, "a walk may have at most " + MOST_PEOPLE + " participants");
                }
            }
            if (all.size() < 2) {
                throw new RowProblem(Reason.MISSING_FIELD, "a walk needs two participants or more");
            }
            if (new HashSet<>(all).size() < all.size()) {
                throw samePerson();
            }
            return all;
        }

        private WalkKind kind(boolean helped) throws RowProblem {
            WalkKind what = value(kind, kinds, helped ? WalkKind.HELP : WalkKind.DECLARED);
            if (helped && what != WalkKind.HELP) {
                throw new RowProblem(Reason.BAD_VALUE, "a helper may stand in walks of kind HELP only");
            }
            if (!helped && what == WalkKind.HELP) {
                throw new RowProblem(Reason.MISSING_FIELD, "a walk of kind HELP needs a helper");
            }
            return what;
        }

        private Occasion occasion(WalkKind what) throws RowProblem {
            return value(occasion, occasions, what == WalkKind.ARENA ? Occasion.ARENA : Occasion.OWN);
        }

        private Optional<Help> help(List<PersonId> all) throws RowProblem {
            if (table.isBlank(helper)) {
                return Optional.empty();
            }
            PersonId who = table.get(helper, people);
            if (!all.contains(who)) {
                throw new RowProblem(Reason.BAD_VALUE, "the helper must be one of the participants");
            }
            List<String> what = Arrays.stream(table.text(competences).split("\\|", -1))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            return Optional.of(new Help(who, what, value(word, words, Help.Word.CLAIMED)));
        }

        private int gathering(int atLeast) throws RowProblem {
            if (table.isBlank(gathering)) {
                return atLeast;
            }
            try {
                int size = Integer.parseInt(table.text(gathering));
                if (size >= atLeast) {
                    return size;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new RowProblem(Reason.BAD_VALUE, "gathering must be a whole number, at least the participants");
        }

        private <T> T value(int column, Interned<T> values, T blank) throws RowProblem {
            return table.isBlank(column) ? blank : table.get(column, values);
        }
    }
}
