package org.stigar.benchmarks.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;

/**
 * Measures how many walks a second come from a table {@code at,from,to} of 200,000 people: into nothing (the intake alone),
 * into a builder of traces, and with the traces built. Beside the second of the clock stands the second of the processor
 * that the reading thread used: the same on an idle machine, and comparable on one that others use too.
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
        System.out.println("            | walks by the second of the clock | by the second of the processor |");
        System.out.println(
                "      walks |       read    filled      built |       read    filled      built |    trails");
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
        double[][] perSecond = new double[6][runs];
        int trails = 0;
        for (int run = 0; run < runs; run++) {
            Stopwatch alone = new Stopwatch();
            read(file, size, walk -> {});
            perSecond[0][run] = size / alone.clock();
            perSecond[3][run] = size / alone.processor();
            TracesBuilder builder = new TracesBuilder();
            Stopwatch whole = new Stopwatch();
            read(file, size, builder);
            perSecond[1][run] = size / whole.clock();
            perSecond[4][run] = size / whole.processor();
            trails = builder.build().size();
            perSecond[2][run] = size / whole.clock();
            perSecond[5][run] = size / whole.processor();
        }
        Object[] row = new Object[8];
        row[0] = size;
        for (int i = 0; i < perSecond.length; i++) {
            row[i + 1] = median(perSecond[i]);
        }
        row[7] = trails;
        System.out.printf(Locale.ROOT, "%,11d |%,11.0f%,10.0f%,11.0f |%,11.0f%,10.0f%,11.0f |%,10d%n", row);
    }

    private static void read(Path file, int size, WalkSink sink) throws IOException {
        IntakeReport report = Walks.read(file, WalkFormat.CSV, ReadOptions.DEFAULT, sink);
        if (report.walks() != size) {
            throw new IllegalStateException("expected " + size + " walks, read " + report.walks());
        }
    }

    /** Seconds since it was made: of the clock, and of the processor for this thread. */
    private static final class Stopwatch {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private final long clock = System.nanoTime();
        private final long processor = THREADS.getCurrentThreadCpuTime();

        double clock() {
            return (System.nanoTime() - clock) / 1e9;
        }

        double processor() {
            return (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
        }
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
