package org.stigar.benchmarks.forest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.LiveForest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.Reach;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;

/**
 * Builds a large forest, changes it, builds it anew and swaps; then searches routes and reach in it, by one thread.
 *
 * <p>Arguments: people, trails, seed; by default 200,000, 20,000,000 and 1. With a fourth, whatever it is, it ends after the
 * swap.
 */
public final class ForestBenchmark {

    private static final int[] CARRIERS = {20, 200, 2_000, 20_000};
    private static final int COMPETENCES = 20;

    private ForestBenchmark() {}

    /** Runs all and prints the figures. */
    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        long trails = args.length > 1 ? Long.parseLong(args[1]) : 20_000_000;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        print(
                "java %s, %s, heap limit %d MB",
                Runtime.version(), collector(), Runtime.getRuntime().maxMemory() >> 20);
        PersonIndex index = GeneratedTrails.people(people);
        var scan = new GeneratedTrails(people, trails, seed);
        LiveForest live = build(index, scan);
        rebuild(live, index, scan);
        if (args.length > 3) {
            return; // the memory alone, under a tight limit of the heap
        }
        search("as built", live.now(), scan, seed);
        change(live, seed);
        search("with 100,000 changes", live.now(), scan, seed);
    }

    private static LiveForest build(PersonIndex index, GeneratedTrails scan) {
        long before = usedMegabytes();
        long start = System.nanoTime();
        LiveForest live = new LiveForest(Forest.build(index, scan));
        print(
                "%,d people, %,d trails, built in %.1f s",
                index.size(), live.now().size(), seconds(start));
        describe(live.now());
        print("people %d MB; heap after collection %d MB", before, usedMegabytes());
        return live;
    }

    private static void describe(Forest forest) {
        int[] degrees = IntStream.range(0, forest.people().size())
                .map(forest::degree)
                .sorted()
                .toArray();
        print(
                "trails of a person: median %d, p99 %d, most %d",
                degrees[degrees.length / 2], degrees[degrees.length * 99 / 100], degrees[degrees.length - 1]);
        print("%.3f bytes an arc; forest %.0f MB", forest.bytes() / (2.0 * forest.size()), forest.bytes() / 1e6);
    }

    private static void rebuild(LiveForest live, PersonIndex index, GeneratedTrails scan) {
        resetPeaks();
        long start = System.nanoTime();
        live.rebuild(() -> Forest.build(index, scan));
        print("built anew and swapped in %.1f s; peak heap, garbage included, %d MB", seconds(start), peakMegabytes());
        print("heap after collection %d MB", usedMegabytes());
    }

    private static void change(LiveForest live, long seed) {
        long before = usedMegabytes();
        PersonIndex index = live.now().people();
        var random = new SplittableRandom(seed);
        Timings times = Timings.of(1_000, batch -> {
            List<TrailChange> changes = new ArrayList<>();
            while (changes.size() < 100) {
                PersonId one = index.person(random.nextInt(index.size()));
                PersonId other = index.person(random.nextInt(index.size()));
                if (!one.equals(other)) {
                    changes.add(new TrailChange(one, other, 1 - random.nextDouble()));
                }
            }
            live.change(changes);
        });
        print(
                "%,d trails changed in steps of 100, median %.3f ms a step; %d MB more heap",
                live.now().changes(), times.millis(0.5), usedMegabytes() - before);
    }

    private static void search(String what, Forest forest, GeneratedTrails scan, long seed) {
        for (int carriers : CARRIERS) {
            var random = new SplittableRandom(seed + carriers);
            List<Targets> competences = new ArrayList<>();
            for (int i = 0; i < COMPETENCES; i++) {
                Map<PersonId, Double> weights = scan.carriers(forest.people(), carriers, random);
                competences.add(Targets.of(forest.people(), weights));
            }
            String head = what + ", " + carriers + " carriers: ";
            routes(head + "top 5, <= 2 steps         ", forest, competences, RouteTerms.targets(2, 5), 20_000);
            routes(head + "5 introducers, <= 2 steps ", forest, competences, RouteTerms.introducers(2, 5), 20_000);
            routes(head + "top 5, <= 3 steps         ", forest, competences, RouteTerms.targets(3, 5), 2_000);
            Timings reach = Timings.of(9, i -> {
                double[] all = Reach.ofAll(forest, competences.get(i), 2, RouteTerms.INTRODUCTION);
                requireSome(all.length);
            });
            print("%sreach of all, <= 2 steps   %s", head, reach.percentiles());
        }
    }

    private static void routes(String head, Forest forest, List<Targets> competences, RouteTerms terms, int runs) {
        var search = new RouteSearch();
        var random = new SplittableRandom(terms.steps());
        int[] found = new int[1];
        Timings.Run run = i -> {
            PersonId asker =
                    forest.people().person(random.nextInt(forest.people().size()));
            List<Route> routes = search.list(forest, asker, competences.get(i % COMPETENCES), terms);
            found[0] += routes.size();
        };
        Timings.of(runs / 4, run); // warms up
        found[0] = 0;
        Timings times = Timings.of(runs, run);
        print("%s%s  (%.1f routes)", head, times.percentiles(), found[0] / (double) runs);
    }

    private static void requireSome(int count) {
        if (count == 0) {
            throw new IllegalStateException("nobody there");
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String collector() {
        return ManagementFactory.getGarbageCollectorMXBeans().get(0).getName();
    }

    private static long usedMegabytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Adds the peaks of all parts of the heap: more than was ever used at once, if anything. */
    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
