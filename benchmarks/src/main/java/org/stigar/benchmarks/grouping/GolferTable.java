package org.stigar.benchmarks.grouping;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.stigar.arena.golfer.Golf;
import org.stigar.arena.golfer.Golfer;
import org.stigar.arena.golfer.Golfer.Schedule;
import org.stigar.arena.search.Watch;

/**
 * The table of best-known rounds without repeats, cell by cell: two threads of ten seconds of processor time, beside a
 * random shuffle and the bound by counting.
 */
public final class GolferTable {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int THREADS = 2;
    private static final int SHUFFLES = 50;

    private static final String CELLS =
            "5-3-7 5-4-5 5-5-6 6-3-8 6-4-7 6-5-6 6-6-3 7-3-10 7-4-9 7-5-7 7-6-7 7-7-8 8-3-11"
                    + " 8-4-9 8-4-10* 8-5-8 8-6-8 8-7-8 8-8-9 9-3-13 9-4-11 9-5-9 9-6-9 9-7-9 9-8-9 9-9-10 10-3-14 10-4-13*"
                    + " 10-5-9 10-6-8 10-7-7* 10-8-5 10-9-5* 10-10-4*";

    private GolferTable() {}

    /** Takes the file of verified schedules, on which the counting itself is tried, and cells such as 8-4-9; all without. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(VerifiedSchedules.tell(Path.of(arguments[0])));
        List<String> cells =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of(CELLS.split(" ", -1));
        out.println("cell (* stretch)  repeats  from     seconds  random  bound on rounds");
        int reached = 0;
        for (String cell : cells) {
            String[] numbers = cell.replace("*", "").split("-", -1);
            Golf golf =
                    new Golf(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
            long begun = System.nanoTime();
            Schedule schedule = play(golf);
            double seconds = (System.nanoTime() - begun) / 1e9;
            int repeats = Recount.repeats(named(golf, schedule), golf.groups(), golf.size(), golf.rounds());
            reached += repeats == 0 ? 1 : 0;
            out.printf(
                    Locale.ROOT,
                    "%-16s  %7d  %-7s  %7.2f  %6.1f  %5d%n",
                    cell,
                    repeats,
                    schedule.start(),
                    seconds,
                    random(golf),
                    golf.bound());
        }
        out.printf(Locale.ROOT, "without repeats: %d of %d%n", reached, cells.size());
    }

    private static Schedule play(Golf golf) throws InterruptedException, ExecutionException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AtomicBoolean found = new AtomicBoolean();
        Watch watch = new Watch() {
            @Override
            public boolean isEnough() {
                return found.get();
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Schedule>> futures = new ArrayList<>();
            for (int thread = 1; thread <= THREADS; thread++) {
                long seed = thread;
                futures.add(pool.submit(() -> {
                    Schedule schedule = Golfer.play(golf, TIME, threads::getCurrentThreadCpuTime, seed, watch);
                    found.compareAndSet(false, schedule.repeats() == 0);
                    return schedule;
                }));
            }
            List<Schedule> schedules = new ArrayList<>();
            for (Future<Schedule> future : futures) {
                schedules.add(future.get());
            }
            return Collections.min(schedules, Comparator.comparingLong(Schedule::repeats));
        } finally {
            pool.shutdown();
        }
    }

    private static List<List<List<String>>> named(Golf golf, Schedule schedule) {
        return IntStream.range(0, golf.rounds())
                .mapToObj(w -> schedule.seats().groups(w).stream()
                        .map(group -> group.stream().map(String::valueOf).toList())
                        .toList())
                .toList();
    }

    /** Returns the mean repeats of shuffled seats, which is what most tools do. */
    private static double random(Golf golf) {
        Random random = new Random(1);
        double sum = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            List<List<List<String>>> rounds = new ArrayList<>();
            for (int w = 0; w < golf.rounds(); w++) {
                List<String> people = new ArrayList<>(IntStream.range(0, golf.people())
                        .mapToObj(String::valueOf)
                        .toList());
                Collections.shuffle(people, random);
                rounds.add(IntStream.range(0, golf.groups())
                        .mapToObj(g -> people.subList(g * golf.size(), (g + 1) * golf.size()))
                        .toList());
            }
            sum += Recount.repeats(rounds);
        }
        return sum / SHUFFLES;
    }
}
