package org.stigar.benchmarks.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.stigar.core.backtest.Backtest;
import org.stigar.core.backtest.Backtest.Clockwork;
import org.stigar.core.backtest.ContactLog;
import org.stigar.core.backtest.ContactLogBuilder;
import org.stigar.core.backtest.Protocol;
import org.stigar.core.backtest.Row;
import org.stigar.core.backtest.Universe;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.source.ReadOptions;

/**
 * Prints TRAIL-30 on a file of contacts: active trails over 30 days and established ones over 90, in calendar and in active
 * time, on the whole file and thinned to 30 % and 10 % of its pair-days; the means of many such thinnings, as one alone is
 * chance; reviews of Rust, thin by nature; then the same file with shocks of our own making, and with changes that are declared.
 */
public final class Trail30 {

    private static final long SEED = 20_261_124;

    /** More than there are: the reviews have few trails at a cut, but many cuts. */
    private static final int ALL_CUTS = 1_000;

    /** Thinnings beside that of {@link #SEED}. */
    private static final int MORE_SEEDS = 20;

    private Trail30() {}

    /** Takes the file and the day to cut it at (526). */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long until = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 526) * 86_400L;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ContactLogBuilder contacts = read(file, walk -> true);
        print(out, "whole file", contacts.build().before(until));
        for (double share : new double[] {0.3, 0.1}) {
            ContactLog thin = contacts.buildThinned(share, SEED).before(until);
            print(out, String.format(Locale.ROOT, "%.0f %% of the pair-days", 100 * share), thin);
        }
        for (double share : new double[] {0.3, 0.2, 0.15, 0.1, 0.05}) {
            thinnings(out, contacts, share, until);
        }
        Path reviews = file.resolveSibling("../rust/review_events_bors.csv.gz").normalize();
        if (Files.exists(reviews)) {
            reviews(out, reviews);
        }
        out.println();
        out.println("shocks: half of all pairs end on a day; established trails over 90 days at one cut after it");
        out.println("day   cut after  recency AUC  AP      trace AUC  AP");
        for (int day : new int[] {310, 325, 355}) {
            shock(out, file, until, day);
        }
        ShortMemory.print(out, file);
    }

    private static void print(PrintStream out, String title, ContactLog log) {
        out.printf(Locale.ROOT, "%n%s: %d pairs, %d contacts%n", title, log.pairs(), log.contacts());
        out.println("time      universe  days  model    n       AUC    AP cl. Brier  logl.  ECE    worst tenth");
        for (Clockwork clockwork : Clockwork.values()) {
            var backtest = new Backtest(log);
            rows(
                    out,
                    clockwork,
                    backtest.run(Universe.ACT90, Protocol.TRAIL_30, clockwork).rows());
            rows(
                    out,
                    clockwork,
                    backtest.run(Universe.EST, Protocol.TRAIL_90, clockwork).rows());
        }
    }

    private static void reviews(PrintStream out, Path file) throws IOException {
        var contacts = new ContactLogBuilder();
        Walks.read(file, WalkFormat.REVIEWS, ReadOptions.DEFAULT, contacts);
        var backtest = new Backtest(contacts.build());
        out.printf("%nreviews of Rust, all cuts%n");
        for (Protocol protocol : List.of(Protocol.TRAIL_30, Protocol.TRAIL_90)) {
            for (Universe universe : Universe.values()) {
                rows(
                        out,
                        Clockwork.ACTIVE,
                        backtest.run(universe, protocol.withTestCuts(ALL_CUTS), Clockwork.ACTIVE)
                                .rows());
            }
        }
    }

    private static void rows(PrintStream out, Clockwork clockwork, List<Row> rows) {
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-9s %-9s %-5d %-8s %-7d %.4f %.4f %.4f %.4f %.4f %.4f%n",
                    clockwork.name().toLowerCase(Locale.ROOT),
                    row.universe().label(),
                    row.horizonDays(),
                    row.model(),
                    row.n(),
                    row.auc(),
                    row.apClosing(),
                    row.brier(),
                    row.logLoss(),
                    row.ece(),
                    row.precisionWorstTenth());
        }
    }

    /** Prints the means over thinnings, for established trails over 90 days, and in how many ours was at least as good. */
    private static void thinnings(PrintStream out, ContactLogBuilder contacts, double share, long until) {
        List<List<Row>> runs = LongStream.rangeClosed(0, MORE_SEEDS)
                .mapToObj(seed ->
                        contacts.buildThinned(share, seed == 0 ? SEED : seed).before(until))
                .map(log -> new Backtest(log)
                        .run(Universe.EST, Protocol.TRAIL_90, Clockwork.ACTIVE)
                        .rows())
                .toList();
        out.printf(Locale.ROOT, "%n%.0f %% of the pair-days, est, 90 days, %d thinnings%n", 100 * share, runs.size());
        out.println("means of  AUC    AP cl. Brier  ECE    worst tenth; trace no worse in: AUC, worst tenth");
        int ours = runs.get(0).size() - 1;
        for (int model = 0; model <= ours; model++) {
            int at = model;
            List<Row> rows = runs.stream().map(run -> run.get(at)).toList();
            out.printf(
                    Locale.ROOT,
                    "%-9s %.4f %.4f %.4f %.4f %.4f; %d, %d%n",
                    rows.get(0).model(),
                    mean(rows, Row::auc),
                    mean(rows, Row::apClosing),
                    mean(rows, Row::brier),
                    mean(rows, Row::ece),
                    mean(rows, Row::precisionWorstTenth),
                    runs.stream()
                            .filter(run -> run.get(ours).auc() >= run.get(at).auc())
                            .count(),
                    runs.stream()
                            .filter(run -> run.get(ours).precisionWorstTenth()
                                    >= run.get(at).precisionWorstTenth())
                            .count());
        }
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> figure) {
        return rows.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** Ends half of all pairs on a day, chosen without regard to how strong they are. */
    private static void shock(PrintStream out, Path file, long until, int day) throws IOException {
        ContactLog log = read(
                        file,
                        walk -> walk.at().getEpochSecond() < day * 86_400L
                                || new SplittableRandom(SEED ^ pairHash(walk)).nextBoolean())
                .build()
                .before(until);
        for (int data : new int[] {436, 466, 496, 526}) {
            double cut = data - 90 - 0.478;
            if (cut > day) {
                List<Row> rows = new Backtest(log.before(data * 86_400L))
                        .run(Universe.EST, Protocol.TRAIL_90.withTestCuts(1), Clockwork.ACTIVE)
                        .rows();
                Row recency = rows.get(0);
                Row trace = rows.get(rows.size() - 1);
                out.printf(
                        Locale.ROOT,
                        "%-5d %+-10.0f %-12.4f %-7.4f %-10.4f %.4f%n",
                        day,
                        cut - day,
                        recency.auc(),
                        recency.apClosing(),
                        trace.auc(),
                        trace.apClosing());
            }
        }
    }

    private static long pairHash(Walk walk) {
        return walk.participants().stream()
                .mapToLong(person -> person.value().hashCode() * 0x9E3779B97F4A7C15L)
                .sum();
    }

    private static ContactLogBuilder read(Path file, java.util.function.Predicate<Walk> keep) throws IOException {
        var builder = new ContactLogBuilder();
        WalkSink sink = walk -> {
            if (keep.test(walk)) {
                builder.accept(walk);
            }
        };
        Walks.read(file, ReadOptions.DEFAULT, sink);
        return builder;
    }
}
