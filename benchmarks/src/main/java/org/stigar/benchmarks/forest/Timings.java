package org.stigar.benchmarks.forest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times of many runs of the same kind: by the clock on the wall, and of the processor alone, which leaves out what other
 * programs of a busy machine took.
 */
final class Timings {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] wall;
    private final long[] processor;

    private Timings(long[] wall, long[] processor) {
        Arrays.sort(wall);
        Arrays.sort(processor);
        this.wall = wall;
        this.processor = processor;
    }

    static Timings of(int runs, Run run) {
        long[] wall = new long[runs];
        long[] processor = new long[runs];
        for (int i = 0; i < runs; i++) {
            long processorStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            run.run(i);
            wall[i] = System.nanoTime() - start;
            processor[i] = THREADS.getCurrentThreadCpuTime() - processorStart;
        }
        return new Timings(wall, processor);
    }

    /** Returns the time on the wall that a share of runs stays within, in milliseconds. */
    double millis(double share) {
        return millis(wall, share);
    }

    /** Returns how many times longer than others these took, at the median. */
    String ratios(Timings others) {
        return String.format(
                Locale.ROOT,
                "  ratio of medians %.0f (processor %.0f)",
                millis(wall, 0.5) / millis(others.wall, 0.5),
                millis(processor, 0.5) / millis(others.processor, 0.5));
    }

    String percentiles() {
        return String.format(
                Locale.ROOT,
                "p50 %.3f  p95 %.3f  p99 %.3f ms (processor %.3f  %.3f  %.3f)",
                millis(wall, 0.5),
                millis(wall, 0.95),
                millis(wall, 0.99),
                millis(processor, 0.5),
                millis(processor, 0.95),
                millis(processor, 0.99));
    }

    private static double millis(long[] sorted, double share) {
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    /** One run. */
    @FunctionalInterface
    interface Run {
        void run(int i);
    }
}
