package org.stigar.benchmarks.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;

/**
 * Measures how many walks a second come from a table {@code at,from,to} of up to 200,000 people: into nothing (the intake
 * alone), into a builder of traces, and with the traces built. Beside the seconds of the clock stand those of the processor, of
 * all threads of the JVM: nearly the same on an idle machine, and comparable on one that others use too.
 *
 * <p>Arguments: the sizes to measure, 100000, 1000000, 10000000 and 50000000 unless given. One thread reads. The table shows
 * medians of 5 runs, of 3 from ten million walks on, and one run beyond. The file is made up, in the folder for temporary files, and deleted.
 */
public final class CsvIntakeBenchmark {

    private static final List<String> STEPS = List.of("read", "filled", "built");
    private static final int BUILT = STEPS.indexOf("built");

    private CsvIntakeBenchmark() {}

    /** Prints one line for each size. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int[] sizes = args.length == 0
                ? new int[] {100_000, 1_000_000, 10_000_000, 50_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        out.println("garbage collector: "
                + ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .collect(Collectors.joining(", ")));
        out.println("millions of walks a second of the clock (of the processor)");
        out.printf("%11s%11s", "walks", "trails");
        STEPS.forEach(step -> out.printf("%15s", step));
        out.println();
        for (int i = 0; i < 3; i++) {
            measure(100_000); // warm up
        }
        List<Speed> built = new ArrayList<>();
        for (int size : sizes) {
            Result result = measure(size);
            out.printf(Locale.ROOT, "%,11d%,11d", size, result.trails());
            result.speeds().forEach(speed -> out.printf(Locale.ROOT, "%7.2f (%.2f)", speed.clock(), speed.processor()));
            out.println();
            built.add(result.speeds().get(BUILT));
        }
        out.printf(
                Locale.ROOT,
                "dearest walk : cheapest walk = %.2f of the clock, %.2f of the processor%n",
                ratio(built.stream().mapToDouble(Speed::clock).toArray()),
                ratio(built.stream().mapToDouble(Speed::processor).toArray()));
    }

    private static double ratio(double[] speeds) {
        return Arrays.stream(speeds).max().orElse(1)
                / Arrays.stream(speeds).min().orElse(1);
    }

    private static Result measure(int size) throws IOException {
        Path file = MadeUpTable.write(size);
        try {
            List<List<Speed>> speeds = STEPS.stream()
                    .map(step -> (List<Speed>) new ArrayList<Speed>())
                    .toList();
            int trails = 0;
            int runs = size <= 1_000_000 ? 5 : size <= 10_000_000 ? 3 : 1;
            for (int run = 0; run < runs; run++) {
                Stopwatch alone = new Stopwatch();
                read(file, size, walk -> {});
                speeds.get(0).add(alone.speed(size));
                TracesBuilder builder = new TracesBuilder();
                Stopwatch whole = new Stopwatch();
                read(file, size, builder);
                speeds.get(1).add(whole.speed(size));
                trails = builder.build().size();
                speeds.get(2).add(whole.speed(size));
            }
            return new Result(trails, speeds.stream().map(Speed::median).toList());
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, int size, WalkSink sink) throws IOException {
        IntakeReport report = Walks.read(file, WalkFormat.CSV, ReadOptions.DEFAULT, sink);
        if (report.walks() != size) {
            throw new IllegalStateException("expected " + size + " walks, read " + report.walks());
        }
    }

    /** One speed for each step. */
    private record Result(int trails, List<Speed> speeds) {}
}
