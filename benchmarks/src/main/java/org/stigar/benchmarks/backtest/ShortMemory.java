package org.stigar.benchmarks.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Openness.Memory;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.walk.Walk;
import org.stigar.intake.Walks;
import org.stigar.intake.source.ReadOptions;

/**
 * Prints what the short memory gains where a share of the trails that were alive end on a declared day, and what it costs where none does:
 * the shipped model over 90 days, in calendar time, some days after.
 */
final class ShortMemory {

    private static final int QUARTER = 90;
    private static final int ALIVE = 4;
    private static final long SEED = 20_261_126;

    private final Map<List<PersonId>, TreeSet<Integer>> days = new LinkedHashMap<>();

    private ShortMemory(Path file) throws IOException {
        Walks.read(file, ReadOptions.DEFAULT, this::add);
    }

    /** A trail that was alive: whether it was walked within 90 days, and what each memory foretold. */
    private record Foretold(int walked, double byAll, double byRecent) {}

    static void print(PrintStream out, Path file) throws IOException {
        ShortMemory memory = new ShortMemory(file);
        out.println();
        out.println(
                "a declared change: of the trails with four days in the 90 before it a share ends; 90 days, shipped model, two days of change");
        out.println("ends  days after  n      long AUC  Brier   short AUC  Brier");
        for (double share : new double[] {0, 0.05, 0.1, 0.15, 0.33, 0.5}) {
            for (int after : new int[] {7, 14, 30, 60, 90}) {
                List<Foretold> all = memory.foretold(share, 220, after);
                all.addAll(memory.foretold(share, 300, after));
                out.printf(
                        Locale.ROOT,
                        "%-5.2f %-11d %-6d %-9.4f %-7.4f %-10.4f %.4f%n",
                        share,
                        after,
                        all.size(),
                        auc(all, Memory.LONG),
                        brier(all, Memory.LONG),
                        auc(all, Memory.SHORT),
                        brier(all, Memory.SHORT));
            }
        }
    }

    private void add(Walk walk) {
        if (walk.participants().size() == 2) {
            List<PersonId> pair = walk.participants().stream().sorted().toList();
            days.computeIfAbsent(pair, p -> new TreeSet<>())
                    .add((int) (walk.at().getEpochSecond() / 86_400));
        }
    }

    private List<Foretold> foretold(double share, int day, int after) {
        int first = days.values().stream().mapToInt(TreeSet::first).min().orElseThrow();
        int change = first + day;
        int cut = change + after;
        Openness openness = Openness.shipped();
        Vantage from = Vantage.calendar(cut, cut - first);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Foretold> all = new ArrayList<>();
        for (TreeSet<Integer> walked : days.values()) {
            boolean ends = random.nextDouble() < share;
            if (walked.subSet(change - QUARTER, change).size() >= ALIVE) {
                DaySet known = DaySet.of(walked.headSet(ends ? change : cut).stream()
                        .mapToInt(each -> each)
                        .toArray());
                boolean isWalked = !ends && !walked.subSet(cut, cut + QUARTER).isEmpty();
                all.add(new Foretold(
                        isWalked ? 1 : 0,
                        openness.probability(known, from, QUARTER, Memory.LONG),
                        openness.probability(known, from, QUARTER, Memory.SHORT)));
            }
        }
        return all;
    }

    private static double of(Foretold one, Memory memory) {
        return memory == Memory.LONG ? one.byAll() : one.byRecent();
    }

    private static double brier(List<Foretold> all, Memory memory) {
        return all.stream()
                .mapToDouble(one -> Math.pow(one.walked() - of(one, memory), 2))
                .average()
                .orElse(0);
    }

    private static double auc(List<Foretold> all, Memory memory) {
        List<Foretold> sorted = all.stream()
                .sorted(Comparator.comparingDouble(one -> of(one, memory)))
                .toList();
        double ranks = 0;
        long walked = 0;
        for (int from = 0; from < sorted.size(); ) {
            int until = from;
            long here = 0;
            while (until < sorted.size() && of(sorted.get(until), memory) == of(sorted.get(from), memory)) {
                here += sorted.get(until++).walked();
            }
            ranks += here * ((from + until + 1) / 2.0);
            walked += here;
            from = until;
        }
        return (ranks - walked * (walked + 1) / 2.0) / ((double) walked * (sorted.size() - walked));
    }
}
