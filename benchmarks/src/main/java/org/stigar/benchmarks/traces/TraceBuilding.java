package org.stigar.benchmarks.traces;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/**
 * Builds traces of generated walks that lie in memory, and prints walks a second and the cost a walk, median of several
 * runs, for each size; with a second argument it draws the costs, too.
 *
 * <p>Walks go between 200,000 people (fewer where there are fewer walks), each with about a hundred trails; how often a
 * trail is walked is heavy-tailed (the square of a uniform number picks the neighbour), over 730 days.
 */
public final class TraceBuilding {

    private static final int PEOPLE = 200_000;
    private static final int NEIGHBOURS = 100;
    private static final int DAYS = 730;

    private TraceBuilding() {}

    /** Takes the largest number of walks (50,000,000) and a file for the picture (none). */
    public static void main(String[] arguments) throws IOException {
        int largest = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("walks       people   trails      walks/s      ns a walk  bytes a trail");
        List<double[]> costs = new ArrayList<>();
        build(100_000, 20); // warm up
        for (int walks = 100_000; walks <= largest; walks = next(walks)) {
            int runs = walks <= 1_000_000 ? 9 : walks <= 10_000_000 ? 5 : 3;
            Result result = build(walks, runs);
            costs.add(new double[] {walks, result.nanosAWalk()});
            out.printf(
                    Locale.ROOT,
                    "%-11d %-8d %-11d %-12.0f %-10.1f %.1f%n",
                    walks,
                    result.traces().people().size(),
                    result.traces().size(),
                    1e9 / result.nanosAWalk(),
                    result.nanosAWalk(),
                    (double) result.traces().bytes() / result.traces().size());
        }
        double most = costs.stream().mapToDouble(cost -> cost[1]).max().orElse(0);
        double least = costs.stream().mapToDouble(cost -> cost[1]).min().orElse(1);
        out.printf(Locale.ROOT, "dearest walk : cheapest walk = %.2f%n", most / least);
        if (arguments.length > 1) {
            Files.writeString(Path.of(arguments[1]), CostPicture.svg(costs), StandardCharsets.UTF_8);
        }
    }

    private static int next(int walks) {
        return Integer.toString(walks).startsWith("1") ? (walks == 10_000_000 ? 50_000_000 : walks * 10) : walks * 10;
    }

    private static Result build(int walks, int runs) {
        int people = Math.max(100, (int) Math.min(PEOPLE, walks / 250L));
        List<PersonId> ids = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            ids.add(new PersonId(String.format(Locale.ROOT, "p%06d", i)));
        }
        int[] one = new int[walks];
        int[] other = new int[walks];
        int[] day = new int[walks];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < walks; i++) {
            one[i] = random.nextInt(people);
            double pick = random.nextDouble();
            other[i] = (one[i] + 1 + (int) (pick * pick * NEIGHBOURS)) % people;
            day[i] = 20_000 + (int) ((long) i * DAYS / walks);
        }
        double[] nanos = new double[runs];
        Traces traces = new TracesBuilder().build();
        for (int run = 0; run < runs; run++) {
            TracesBuilder builder = new TracesBuilder().withPeople(ids);
            int layer = builder.layer(new Layer(WalkSource.MAIL, Occasion.OWN));
            long begun = System.nanoTime();
            for (int i = 0; i < walks; i++) {
                builder.add(one[i], other[i], day[i], layer);
            }
            traces = builder.build();
            nanos[run] = (System.nanoTime() - begun) / (double) walks;
        }
        Arrays.sort(nanos);
        return new Result(traces, nanos[runs / 2]);
    }

    private record Result(Traces traces, double nanosAWalk) {}
}
