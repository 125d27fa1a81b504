package org.stigar.benchmarks.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.csv.CsvWalks;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import org.stigar.intake.source.Times;

/**
 * Reads one table of walks in turn as the intake does, which parts rows without quotation marks by hand, and with FastCSV for
 * all rows: into fields, and into walks with the same code for times and ids. Prints medians of several runs (docs/adr/0013).
 *
 * <p>Argument: how many rows, 5,000,000 unless given. The file is made up, in the folder for temporary files, and deleted.
 */
public final class LibraryComparison {

    private static final int RUNS = 7;

    private LibraryComparison() {}

    /** Prints one line for each way of reading. */
    public static void main(String[] args) throws IOException {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = MadeUpTable.write(size);
        try {
            Map<String, Reading> readings = new LinkedHashMap<>();
            readings.put("fields by hand", LibraryComparison::fieldsByHand);
            readings.put("fields by FastCSV", LibraryComparison::fieldsByLibrary);
            readings.put("walks by hand", LibraryComparison::walksByHand);
            readings.put("walks by FastCSV", LibraryComparison::walksByLibrary);
            Map<String, List<Speed>> speeds = new LinkedHashMap<>();
            Map<String, Long> sums = new LinkedHashMap<>();
            for (int run = 0; run <= RUNS; run++) {
                for (String name : readings.keySet()) {
                    Stopwatch stopwatch = new Stopwatch();
                    sums.put(name, readings.get(name).sum(file));
                    if (run > 0) { // the first one warms up
                        speeds.computeIfAbsent(name, key -> new ArrayList<>()).add(stopwatch.speed(size));
                    }
                }
            }
            requireSame(sums, "fields by hand", "fields by FastCSV");
            requireSame(sums, "walks by hand", "walks by FastCSV");
            out.println("millions of rows a second of the clock (of the processor)");
            speeds.forEach((name, runs) -> {
                Speed median = Speed.median(runs);
                out.printf(Locale.ROOT, "%-18s%6.2f (%.2f)%n", name, median.clock(), median.processor());
            });
        } finally {
            Files.delete(file);
        }
    }

    private static void requireSame(Map<String, Long> sums, String one, String other) {
        if (!Objects.equals(sums.get(one), sums.get(other))) {
            throw new IllegalStateException("what was read differs: " + one + ", " + other);
        }
    }

    private static long fieldsByHand(Path file) throws IOException {
        long sum = 0;
        try (CsvTable table = new CsvTable(SourceFile.of(file), new ReportBuilder("walks"))) {
            while (table.next()) {
                for (int column = 0; column < 3; column++) {
                    sum += table.end(column) - table.start(column);
                }
            }
        }
        return sum;
    }

    private static long fieldsByLibrary(Path file) throws IOException {
        long sum = 0;
        try (CsvReader<String[]> rows = CsvReader.builder().build(StringArrayHandler.of(), file)) {
            rows.skipLines(1);
            for (String[] row : rows) {
                for (String field : row) {
                    sum += field.length();
                }
            }
        }
        return sum;
    }

    private static long walksByHand(Path file) throws IOException {
        Sum sum = new Sum();
        new CsvWalks(ReadOptions.DEFAULT).read(SourceFile.of(file), sum::add);
        return sum.value;
    }

    private static long walksByLibrary(Path file) throws IOException {
        Sum sum = new Sum();
        Times times = new Times(ReadOptions.DEFAULT);
        Interned<PersonId> people = Interned.personIds();
        try (CsvReader<String[]> rows = CsvReader.builder().build(StringArrayHandler.of(), file)) {
            rows.skipLines(1);
            for (String[] row : rows) {
                byte[] at = row[0].getBytes(StandardCharsets.UTF_8);
                byte[] from = row[1].getBytes(StandardCharsets.UTF_8);
                byte[] to = row[2].getBytes(StandardCharsets.UTF_8);
                Instant instant = times.instant(at, 0, at.length);
                List<PersonId> two = List.of(people.get(from, 0, from.length), people.get(to, 0, to.length));
                sum.add(Walk.of(instant, two, WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED));
            }
        } catch (RowProblem e) {
            throw new IllegalStateException(e);
        }
        return sum.value;
    }

    /** One way to read; what it returns proves that it has read, and what. */
    @FunctionalInterface
    private interface Reading {
        long sum(Path file) throws IOException;
    }

    /** Adds walks up to one number. */
    private static final class Sum {
        private long value;

        void add(Walk walk) {
            value = value * 31
                    + walk.at().getEpochSecond() * 31
                    + walk.participants().hashCode();
        }
    }
}
