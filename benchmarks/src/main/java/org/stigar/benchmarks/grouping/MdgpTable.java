package org.stigar.benchmarks.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stigar.arena.mdgp.Instance;
import org.stigar.arena.mdgp.InstanceReader;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Watch;
import org.stigar.benchmarks.grouping.Library.Published;

/** All instances of 120 people that have a published value: one thread, some seeds, beside what was published. */
public final class MdgpTable {

    private static final double CENT = 0.005; // what was published is rounded

    private MdgpTable() {}

    /** Takes the archive of instances, the seconds of processor time and the number of seeds. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Library library = Library.read(Path.of(arguments[0]));
        Duration time = Duration.ofMillis((long) (1000 * Double.parseDouble(arguments[1])));
        int seeds = Integer.parseInt(arguments[2]);
        int averages = 0;
        int bests = 0;
        for (Map.Entry<String, Published> entry : library.published().entrySet()) {
            Figures figures = run(library, entry.getKey(), time, seeds);
            Published published = entry.getValue();
            averages += figures.average >= published.average() - CENT ? 1 : 0;
            bests += figures.best >= published.best() - CENT ? 1 : 0;
            out.printf(
                    Locale.ROOT,
                    "%-24s best %.3f (published %.3f) average %.3f (published %.3f) %.0f million a second, %.2f s%n",
                    entry.getKey(),
                    figures.best,
                    published.best(),
                    figures.average,
                    published.average(),
                    figures.speed / 1e6,
                    figures.seconds);
        }
        out.printf(
                Locale.ROOT,
                "average at least the published one: %d of %d; best at least the published one: %d%n",
                averages,
                library.published().size(),
                bests);
    }

    private record Figures(double best, double average, double speed, double seconds) {}

    private static Figures run(Library library, String name, Duration time, int seeds) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Instance instance = read(library, name);
        double best = 0;
        double sum = 0;
        double valued = 0;
        double nanos = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            long begun = threads.getCurrentThreadCpuTime();
            Outcome outcome = Search.run(
                    instance.seating(), new Budget.Time(time, threads::getCurrentThreadCpuTime), seed, Watch.NONE);
            nanos += threads.getCurrentThreadCpuTime() - begun;
            List<List<String>> groups = outcome.seats().groups(0).stream()
                    .map(group -> group.stream().map(String::valueOf).toList())
                    .toList();
            double distance = Recount.distance(library.open(name), groups).doubleValue();
            best = Math.max(best, distance);
            sum += distance;
            valued += outcome.valued();
        }
        return new Figures(best, sum / seeds, valued / nanos * 1e9, nanos / 1e9 / seeds);
    }

    private static Instance read(Library library, String name) throws IOException {
        try (BufferedReader file = library.open(name)) {
            return InstanceReader.read(file).instance().orElseThrow();
        }
    }
}
