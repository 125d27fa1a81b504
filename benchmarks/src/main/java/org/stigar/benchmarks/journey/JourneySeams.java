package org.stigar.benchmarks.journey;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.stigar.core.measure.unit.Seam;

/**
 * Judges the seams of a journey of 40 stages, as publishing judges those of units: the most trails across each that share nobody, with
 * everybody there and with the busiest person away. 500 people at each stage, and two million trails in all, drawn by lot so that few
 * people have many of them.
 */
public final class JourneySeams {

    private static final int STAGES = 40;
    private static final int PEOPLE = 500;
    private static final int TRAILS = 2_000_000;
    private static final int ROUNDS = 15;
    private static final long SEED = 20_261_126L;

    private JourneySeams() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] lefts = new int[STAGES - 1][];
        int[][] rights = new int[STAGES - 1][];
        for (int seam = 0; seam < STAGES - 1; seam++) {
            draw(seam, random, lefts, rights);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        long independent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            independent = 0;
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            for (int seam = 0; seam < STAGES - 1; seam++) {
                independent += Seam.of(lefts[seam], rights[seam], 0).independent();
            }
            millis[round] = (System.nanoTime() - begun) / 1e6;
            processor[round] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
        }
        double first = millis[0];
        double firstProcessor = processor[0];
        Arrays.sort(millis);
        Arrays.sort(processor);
        out.printf(
                Locale.ROOT,
                "%d stages of %d people, %,d trails, %,d of them independent%n"
                        + "all seams: first %.0f ms, median %.0f ms; of the processor alone %.0f and %.0f ms%n",
                STAGES,
                PEOPLE,
                Arrays.stream(lefts).mapToInt(trails -> trails.length).sum(),
                independent,
                first,
                millis[ROUNDS / 2],
                firstProcessor,
                processor[ROUNDS / 2]);
    }

    private static void draw(int seam, SplittableRandom random, int[][] lefts, int[][] rights) {
        int count = TRAILS / (STAGES - 1);
        lefts[seam] = new int[count];
        rights[seam] = new int[count];
        Set<Long> drawn = new HashSet<>();
        for (int trail = 0; trail < count; ) {
            int left = seam * PEOPLE + someone(random);
            int right = (seam + 1) * PEOPLE + someone(random);
            if (drawn.add((long) left << Integer.SIZE | right)) {
                lefts[seam][trail] = left;
                rights[seam][trail] = right;
                trail++;
            }
        }
    }

    /** Draws from a stage: half of all draws fall on a quarter of its people. */
    private static int someone(SplittableRandom random) {
        double drawn = random.nextDouble();
        return (int) (drawn * drawn * PEOPLE);
    }
}
