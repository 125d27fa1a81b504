package org.stigar.cli.plan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Interim;
import org.stigar.arena.plan.Plan;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.search.Budget;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.NewFolder;
import org.stigar.cli.input.NewFolder.Existing;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Format;
import org.stigar.cli.output.Table;
import org.stigar.cli.report.Page;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stigar plan PEOPLE.csv --rounds 4 --size 5}. */
@Command(name = "plan", sortOptions = false)
public final class PlanCommand implements Callable<Integer> {

    /** On a terminal a longer table helps nobody: it is in the file. */
    private static final int MOST_ROWS = 60;

    private final Terminal terminal;
    private final Words words;
    private final Clock clock;

    @Mixin
    private ArenaOptions arenaOptions = new ArenaOptions();

    @Option(names = "--time", paramLabel = "TIME", defaultValue = "5s")
    private String time = "5s";

    @Option(names = "--evaluations", paramLabel = "N")
    private @Nullable Long evaluations;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1")
    private int threads;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "chance")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "plan-out")
    private @Nullable Path out;

    @Option(names = "--ics", paramLabel = "DIR")
    private @Nullable Path ics;

    @Option(names = "--html")
    private boolean html;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    /** Prepares the command; {@code clock} dates calendar files, and rounds of which no date is said. */
    public PlanCommand(Terminal terminal, Words words, Clock clock) {
        this.terminal = terminal;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Effort effort = effort();
        arenaOptions.inherit(words);
        if (html && out == null) {
            throw new Refusal(words.text("html-beside-out"));
        }
        if (ics != null && !arenaOptions.isTimed()) {
            throw new Refusal(words.text("ics-needs-times"));
        }
        Arrangement arrangement = arenaOptions.read(terminal, clock, words);
        ConflictTexts conflicts = new ConflictTexts(arrangement, words);
        Verdict verdict = Planner.plan(arrangement.arena(), effort, watcher());
        terminal.progress().done();
        if (verdict instanceof Verdict.Refused refused) {
            refused.conflicts().forEach(conflict -> terminal.err().println("stigar: " + conflicts.text(conflict)));
            return ExitCode.NOTHING_FOUND;
        }
        Verdict.Planned planned = (Verdict.Planned) verdict;
        Plan plan = planned.plan();
        List<String> notes = new ArrayList<>();
        planned.unmet().forEach(conflict -> notes.add(conflicts.text(conflict)));
        notes.add(words.text("note.again", plan.seed(), Long.toString(plan.evaluations())));
        PlanTables tables = new PlanTables(arrangement, plan, words);
        write(arrangement, plan, tables, notes);
        List<Table> shown = new ArrayList<>();
        if (options.format() != Format.TABLE || tables.groups() <= MOST_ROWS) {
            shown.add(tables.plan());
        } else {
            notes.add(0, words.text("note.long", tables.groups()));
        }
        shown.add(tables.score());
        shown.add(tables.coverage());
        options.write(Answer.document(shown, notes), terminal);
        return ExitCode.OK;
    }

    private Effort effort() {
        if (threads < 1 || threads > 64) {
            throw new Refusal(words.text("bad-threads"));
        }
        if (evaluations != null && evaluations < 1) {
            throw new Refusal(words.text("bad-evaluations"));
        }
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        Budget budget = evaluations == null
                ? new Budget.Time(RoundOptions.duration(time, words), bean::getCurrentThreadCpuTime)
                : new Budget.Evaluations(evaluations);
        return new Effort(budget, threads, seed);
    }

    private Watcher watcher() {
        return new Watcher() {
            @Override
            public void see(Interim interim) {
                terminal.progress().step(words.text("progress", Math.round(100 * interim.done())));
            }
        };
    }

    private void write(Arrangement arrangement, Plan plan, PlanTables tables, List<String> notes) throws IOException {
        List<Path> written = new ArrayList<>();
        if (out != null) {
            Path target = out.toAbsolutePath().normalize();
            String name = String.valueOf(target.getFileName());
            String page = new PlanPage(arrangement, plan, tables, words, terminal.words(Page.class)).html(notes);
            Path folder = Optional.ofNullable(target.getParent()).orElse(target);
            written.addAll(NewFolder.of(folder, Existing.FILL, words).fill(aside -> {
                List<Path> files = new ArrayList<>(List.of(aside.resolve(name)));
                try (BufferedWriter to = Files.newBufferedWriter(files.get(0), StandardCharsets.UTF_8)) {
                    PlanFile.write(plan, to);
                }
                files.add(aside.resolve(OptionsFile.nameFor(target)));
                Files.write(files.get(1), arenaOptions.lines(arrangement.arena(), folder), StandardCharsets.UTF_8);
                if (html) {
                    files.add(aside.resolve(name.replaceFirst("(\\.csv)?$", ".html")));
                    Files.writeString(files.get(2), page, StandardCharsets.UTF_8);
                }
                return files;
            }));
        }
        if (ics != null) {
            Calendars calendars = new Calendars(arrangement.arena(), plan, arrangement::name, words, clock.instant());
            NewFolder.of(ics, Existing.FILL, words).fill(calendars::write);
            written.add(ics);
        }
        written.forEach(file -> terminal.err().println(words.text("written", file)));
    }
}
