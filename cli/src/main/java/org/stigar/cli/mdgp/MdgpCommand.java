package org.stigar.cli.mdgp;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.mdgp.Instance;
import org.stigar.arena.mdgp.InstanceReader;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.Watch;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.SearchOptions;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.SeatsFile;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stigar mdgp INSTANCE}. */
@Command(name = "mdgp", sortOptions = false)
public final class MdgpCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Parameters(paramLabel = "INSTANCE", descriptionKey = "instance")
    private Path file = Path.of("");

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--evaluations", paramLabel = "N", descriptionKey = "evaluations-option")
    private @Nullable Long evaluations;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public MdgpCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Budget budget = budget();
        Instance instance = read();
        Seating seating = instance.seating();
        terminal.progress().step(words.text("progress"));
        List<Outcome> outcomes = search.onThreads(seed -> Search.run(seating, budget, seed, Watch.NONE), words);
        terminal.progress().done();
        Outcome best =
                outcomes.stream().min(Comparator.comparingLong(Outcome::cost)).orElseThrow();
        if (search.out().isPresent()) {
            SeatsFile.write(best.seats(), search.out().get());
        }
        TableBuilder table = new TableBuilder("mdgp", words.text("title"))
                .numbers("objective", words.text("objective"))
                .numbers("people", words.text("people-heading"))
                .numbers("groups", words.text("groups"))
                .numbers("evaluations", words.text("evaluations"))
                .numbers("valued", words.text("valued"))
                .numbers("seed", words.text("seed-heading"))
                .row(
                        Cell.decimal(instance.objective(best.seats()).doubleValue(), 3),
                        Cell.whole(instance.people()),
                        Cell.whole(instance.groups()),
                        Cell.whole(best.evaluations()),
                        Cell.whole(outcomes.stream().mapToLong(Outcome::valued).sum()),
                        Cell.whole(best.seed()));
        options.write(
                Answer.record(table.build(), instance.isExact() ? List.of() : List.of(words.text("rounded"))),
                terminal);
        return ExitCode.OK;
    }

    private Budget budget() {
        if (evaluations == null) {
            return new Budget.Time(search.time(words), SearchOptions.processorTime());
        }
        if (evaluations < 1) {
            throw new Refusal(words.text("bad-evaluations"));
        }
        return new Budget.Evaluations(evaluations);
    }

    private Instance read() throws IOException {
        try (BufferedReader from = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            InstanceReader.Read read = InstanceReader.read(from);
            return read.instance().orElseThrow(() -> new Refusal(words.text("bad-line", file, read.badLine())));
        }
    }
}
