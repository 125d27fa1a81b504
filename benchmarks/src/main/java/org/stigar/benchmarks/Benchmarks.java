package org.stigar.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.benchmarks.arena.ArenaPlanning;
import org.stigar.benchmarks.backtest.RefitTable;
import org.stigar.benchmarks.backtest.Trail30;
import org.stigar.benchmarks.backup.BackupTime;
import org.stigar.benchmarks.change.BridgeDecay;
import org.stigar.benchmarks.change.IntervalCoverage;
import org.stigar.benchmarks.change.IsolationBands;
import org.stigar.benchmarks.change.RustFollowUp;
import org.stigar.benchmarks.coffee.CoffeeTime;
import org.stigar.benchmarks.command.AnalyseTime;
import org.stigar.benchmarks.demo.MadeUpCompanySpeed;
import org.stigar.benchmarks.effect.EffectRates;
import org.stigar.benchmarks.effect.EffectTime;
import org.stigar.benchmarks.effect.InvitationRates;
import org.stigar.benchmarks.forest.ForestBenchmark;
import org.stigar.benchmarks.forest.RouteComparison;
import org.stigar.benchmarks.grouping.GolferTable;
import org.stigar.benchmarks.grouping.MdgpTable;
import org.stigar.benchmarks.imports.ImportTime;
import org.stigar.benchmarks.intake.CsvIntakeBenchmark;
import org.stigar.benchmarks.intake.LibraryComparison;
import org.stigar.benchmarks.journey.JourneySeams;
import org.stigar.benchmarks.misspellings.Misspellings;
import org.stigar.benchmarks.publication.ForecastTime;
import org.stigar.benchmarks.publication.PublicationTime;
import org.stigar.benchmarks.pulse.PulseTime;
import org.stigar.benchmarks.questions.MailProxy;
import org.stigar.benchmarks.questions.QuestionRanking;
import org.stigar.benchmarks.server.AskLoad;
import org.stigar.benchmarks.server.MyTrailsLoad;
import org.stigar.benchmarks.server.OrganisationLoad;
import org.stigar.benchmarks.solver.TimefoldComparison;
import org.stigar.benchmarks.traces.TraceBuilding;
import org.stigar.benchmarks.walks.WalksStore;

/**
 * Runs the benchmarks named, or all: each in a JVM of its own with a heap of its own, one after the other.
 *
 * <p>Real data are looked for where {@code STIGAR_DATA} says, else in {@code ../shared/data}; a benchmark that wants them
 * is left out, saying so, where they are not.
 */
public final class Benchmarks {

    private static final String MAIL = "email-eu/email-Eu-core-temporal.txt.gz";

    private static final List<Benchmark> ALL = List.of(
            new Benchmark("trail-30", Trail30.class, "2g", Optional.of(MAIL), List.of()),
            new Benchmark("refit", RefitTable.class, "2g", Optional.of(MAIL), List.of()),
            new Benchmark("analyse", AnalyseTime.class, "64m", Optional.of(MAIL), List.of()),
            new Benchmark("traces", TraceBuilding.class, "6g", Optional.empty(), List.of()),
            new Benchmark("csv", CsvIntakeBenchmark.class, "4g", Optional.empty(), List.of()),
            new Benchmark("csv-library", LibraryComparison.class, "1g", Optional.empty(), List.of()),
            new Benchmark("forest", ForestBenchmark.class, "3g", Optional.empty(), List.of()),
            new Benchmark("routes", RouteComparison.class, "6g", Optional.empty(), List.of()),
            new Benchmark("walks-store", WalksStore.class, "700m", Optional.empty(), List.of()),
            new Benchmark("my-trails", MyTrailsLoad.class, "700m", Optional.empty(), List.of()),
            new Benchmark("organisation", OrganisationLoad.class, "1g", Optional.empty(), List.of()),
            new Benchmark(
                    "asks", AskLoad.class, "3g", Optional.of("skills/skills_en.api-2026-06-15.csv.gz"), List.of()),
            new Benchmark(
                    "misspellings",
                    Misspellings.class,
                    "1g",
                    Optional.of("skills/skills_en.api-2026-06-15.csv.gz"),
                    List.of()),
            new Benchmark(
                    "publication", PublicationTime.class, "1g", Optional.empty(), List.of("20000", "2000000", "400")),
            new Benchmark(
                    "publication-large",
                    PublicationTime.class,
                    "4g",
                    Optional.empty(),
                    List.of("200000", "20000000", "2000")),
            new Benchmark("journey", JourneySeams.class, "1g", Optional.empty(), List.of()),
            new Benchmark("forecast", ForecastTime.class, "2g", Optional.empty(), List.of("20000", "2000000", "400")),
            new Benchmark(
                    "forecast-large",
                    ForecastTime.class,
                    "5g",
                    Optional.empty(),
                    List.of("200000", "20000000", "2000")),
            new Benchmark("import", ImportTime.class, "256m", Optional.empty(), List.of()),
            new Benchmark("backup", BackupTime.class, "700m", Optional.empty(), List.of()),
            new Benchmark("bridge-decay", BridgeDecay.class, "2g", Optional.of(MAIL), List.of()),
            new Benchmark("isolation", IsolationBands.class, "2g", Optional.of(MAIL), List.of()),
            new Benchmark("interval", IntervalCoverage.class, "2g", Optional.empty(), List.of()),
            new Benchmark("rust", RustFollowUp.class, "2g", Optional.of("rust/teams.csv"), List.of()),
            new Benchmark("coffee", CoffeeTime.class, "1g", Optional.empty(), List.of()),
            new Benchmark("pulse", PulseTime.class, "1g", Optional.empty(), List.of("20000", "400")),
            new Benchmark("effect", EffectRates.class, "512m", Optional.empty(), List.of()),
            new Benchmark("effect-invited", InvitationRates.class, "512m", Optional.empty(), List.of()),
            new Benchmark("effect-time", EffectTime.class, "1g", Optional.empty(), List.of()),
            new Benchmark("questions", QuestionRanking.class, "1g", Optional.of("questions/Posts.xml.gz"), List.of()),
            new Benchmark("mail", MailProxy.class, "2g", Optional.of(MAIL), List.of()),
            new Benchmark(
                    "mdgp", MdgpTable.class, "1g", Optional.of("grouping/mdgplib_n010-n120.tar.gz"), List.of("3", "5")),
            new Benchmark(
                    "golfer", GolferTable.class, "1g", Optional.of("grouping/verified-solutions.json"), List.of()),
            new Benchmark("arena", ArenaPlanning.class, "512m", Optional.empty(), List.of("300", "8", "15", "3")),
            new Benchmark("arena-large", ArenaPlanning.class, "1g", Optional.empty(), List.of("5000", "6", "50", "1")),
            new Benchmark("timefold", TimefoldComparison.class, "1g", Optional.empty(), List.of("10")),
            new Benchmark("demo", MadeUpCompanySpeed.class, "2g", Optional.empty(), List.of()));

    private Benchmarks() {}

    /** Takes the names of benchmarks; none for all. */
    public static void main(String[] names) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(List.of(names))) {
            out.println("The benchmarks are " + String.join(", ", known) + ".");
            System.exit(2);
        }
        Path data = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA")).orElse("../shared/data"));
        for (Benchmark benchmark : ALL) {
            if (names.length == 0 || List.of(names).contains(benchmark.name())) {
                out.println("== " + benchmark.name());
                if (benchmark.wants(data)) {
                    out.println("left out: " + benchmark.file().orElse("") + " is not in " + data);
                } else if (benchmark.run(data) != 0) {
                    System.exit(1);
                }
            }
        }
    }

    /**
     * A program that measures.
     *
     * @param heap what {@code -Xmx} takes
     * @param file a file of the real data that is its first argument
     */
    private record Benchmark(
            String name, Class<?> program, String heap, Optional<String> file, List<String> arguments) {

        boolean wants(Path data) {
            return file.isPresent() && !Files.exists(data.resolve(file.get()));
        }

        int run(Path data) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    program.getName()));
            file.ifPresent(path -> command.add(data.resolve(path).toString()));
            command.addAll(arguments);
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }
}
