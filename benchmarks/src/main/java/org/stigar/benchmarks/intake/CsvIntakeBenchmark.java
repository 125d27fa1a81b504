package org.stigar.benchmarks.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;

/**
 * Measures how many walks a second come from a table {@code at,from,to} of 200,000 people: into nothing (the intake alone),
 * into a builder of traces, and with the traces built.
 *
 * <p>Arguments: the sizes to measure, 100000, 1000000 and 10000000 unless given. Each is run five times on one thread, once
 * if it is above twenty million; the table shows medians. The file is made up, in the folder for temporary files, and
 * deleted.
 */
public final class CsvIntakeBenchmark {

    private static final int PEOPLE = 200_000;
    private static final long FIRST_SECOND =
            Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final int TWO_YEARS = 2 * 365 * 86_400;
    private static final int CONTACTS = 100;

    private CsvIntakeBenchmark() {}

    /** Prints one line for each size. */
    public static void main(String[] args) throws IOException {
        int[] sizes = args.length == 0
                ? new int[] {100_000, 1_000_000, 10_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        System.out.println("      walks   read/s   into builder/s   with build/s   trails");
        for (int size : sizes) {
            Path file = Files.createTempFile("walks", ".csv");
            try {
                write(file, size);
                measure(file, size);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void measure(Path file, int size) throws IOException {
        int runs = size > 20_000_000 ? 1 : 5;
        double[] alone = new double[runs];
        double[] filled = new double[runs];
        double[] built = new double[runs];
        int trails = 0;
        for (int run = 0; run < runs; run++) {
            alone[run] = size / seconds(file, size, walk -> {});
            TracesBuilder builder = new TracesBuilder();
            double reading = seconds(file, size, builder);
            long start = System.nanoTime();
            Traces traces = builder.build();
            double building = (System.nanoTime() - start) / 1e9;
            filled[run] = size / reading;
            built[run] = size / (reading + building);
            trails = traces.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%,11d %,8.0f %,16.0f %,14.0f %,8d%n",
                size,
                median(alone),
                median(filled),
                median(built),
                trails);
    }

    private static double seconds(Path file, int size, WalkSink sink) throws IOException {
        long start = System.nanoTime();
        IntakeReport report = Walks.read(file, WalkFormat.CSV, ReadOptions.DEFAULT, sink);
        if (report.walks() != size) {
            throw new IllegalStateException("expected " + size + " walks, read " + report.walks());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Writes walks in order of time between people who each know about a hundred others. */
    private static void write(Path file, int size) throws IOException {
        SplittableRandom random = new SplittableRandom(20_260_301);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("at,from,to\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < size; i++) {
                Instant at = Instant.ofEpochSecond(FIRST_SECOND + (long) TWO_YEARS * i / size);
                int from = random.nextInt(PEOPLE);
                int step = 1 + random.nextInt(CONTACTS);
                int to = (from + step * step * 7) % PEOPLE;
                out.write((at + ",p" + from + ",p" + to + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
