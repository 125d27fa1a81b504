package org.stigar.cli.evaluate;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.evaluate.Evaluation.Terms;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.EventFiles;
import org.stigar.cli.input.FolderOption;
import org.stigar.cli.input.Moment;
import org.stigar.cli.input.Reading;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.OutputFolder;
import org.stigar.cli.report.Page;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.backtest.Backtest.Clockwork;
import org.stigar.core.backtest.ContactLog;
import org.stigar.core.backtest.ContactLogBuilder;
import org.stigar.core.people.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stigar evaluate EVENTS}. */
@Command(name = "evaluate", sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

    /** A score of fewer people would tell of single trails. */
    private static final int FEWEST_PEOPLE = 8;

    private final Terminal terminal;
    private final Words words;

    @Mixin
    private EventFiles events = new EventFiles();

    @Option(names = "--until", paramLabel = "DAY")
    private @Nullable String until;

    @Option(names = "--horizon", paramLabel = "DAYS")
    private @Nullable Integer horizon;

    @Option(names = "--cuts", paramLabel = "N")
    private @Nullable Integer cuts;

    @Option(names = "--time", paramLabel = "calendar|active", defaultValue = "active")
    private Clockwork time = Clockwork.ACTIVE;

    @Option(names = "--thin", paramLabel = "SHARE")
    private @Nullable Double share;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public EvaluateCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Terms terms = new Terms(atLeast1("--horizon", horizon), atLeast1("--cuts", cuts), time);
        Optional<OutputFolder> out = folder.find(words);
        ContactLogBuilder contacts = new ContactLogBuilder();
        Set<PersonId> people = new HashSet<>();
        Reading reading = events.read(terminal, walk -> {
            contacts.accept(walk);
            people.addAll(walk.participants());
        });
        if (people.size() < FEWEST_PEOPLE) {
            throw new Refusal(words.text("too-few-people", FEWEST_PEOPLE));
        }
        ContactLog log = cut(thinned(contacts), reading);
        terminal.progress().step(words.text("progress"));
        Optional<Evaluation> evaluation = log.contacts() == 0 ? Optional.empty() : Evaluation.of(log, terms);
        terminal.progress().done();
        if (evaluation.isEmpty()) {
            terminal.err().println("stigar: " + words.text("too-short"));
            return ExitCode.NOTHING_FOUND;
        }
        tell(evaluation.get(), out);
        return ExitCode.OK;
    }

    private void tell(Evaluation evaluation, Optional<OutputFolder> out) throws IOException {
        EvaluationTables tables = new EvaluationTables(words);
        EvaluationReport report = new EvaluationReport(evaluation, tables, words);
        if (out.isPresent()) {
            String page = report.page(terminal.words(Page.class)).toHtml();
            out.get()
                    .add(tables.scores(evaluation))
                    .add(tables.calibration(evaluation.reports()))
                    .add(tables.coefficients(evaluation.reports()))
                    .add("report.html", to -> to.write(page))
                    .commit();
            folder.tell(terminal, words);
        }
        options.write(Answer.of(tables.scores(evaluation), List.of(report.verdict())), terminal);
    }

    private ContactLog thinned(ContactLogBuilder contacts) {
        if (share == null) {
            return contacts.build();
        }
        if (!(share > 0 && share <= 1)) {
            throw new Refusal(words.text("bad-share"));
        }
        return contacts.buildThinned(share, seed);
    }

    private ContactLog cut(ContactLog log, Reading reading) {
        return until == null ? log : log.before(end(until, reading).getEpochSecond());
    }

    /** A number counts days from the midnight before the first contact. */
    private Instant end(String text, Reading reading) {
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) > 0) {
            return reading.first().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(Integer.parseInt(text)));
        }
        return Moment.findBegin(text).orElseThrow(() -> new Refusal(words.text("bad-until")));
    }

    private OptionalInt atLeast1(String option, @Nullable Integer value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < 1) {
            throw new Refusal(words.text("bad-count", option));
        }
        return OptionalInt.of(value);
    }
}
