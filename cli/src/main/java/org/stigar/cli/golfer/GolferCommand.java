package org.stigar.cli.golfer;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stigar.arena.golfer.Golf;
import org.stigar.arena.golfer.Golfer;
import org.stigar.arena.golfer.Golfer.Schedule;
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
import picocli.CommandLine.Parameters;

/** {@code stigar golfer GROUPS SIZE ROUNDS}. */
@Command(name = "golfer", sortOptions = false)
public final class GolferCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Parameters(index = "0", paramLabel = "GROUPS", descriptionKey = "groups-parameter")
    private int groups;

    @Parameters(index = "1", paramLabel = "SIZE", descriptionKey = "size")
    private int size;

    @Parameters(index = "2", paramLabel = "ROUNDS", descriptionKey = "rounds-parameter")
    private int rounds;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public GolferCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Golf golf = golf();
        Duration time = search.time(words);
        terminal.progress().step(words.text("progress"));
        AtomicBoolean found = new AtomicBoolean();
        Watch watch = new Watch() {
            @Override
            public boolean isEnough() {
                return found.get();
            }
        };
        List<Schedule> schedules = search.onThreads(
                seed -> {
                    Schedule schedule = Golfer.play(golf, time, SearchOptions.processorTime(), seed, watch);
                    if (schedule.repeats() == golf.fewestRepeats()) {
                        found.set(true);
                    }
                    return schedule;
                },
                words);
        terminal.progress().done();
        Schedule best = schedules.stream()
                .min(Comparator.comparingLong(Schedule::repeats))
                .orElseThrow();
        if (search.out().isPresent()) {
            SeatsFile.write(best.seats(), search.out().get());
        }
        TableBuilder table = new TableBuilder("golfer", words.text("title"))
                .numbers("repeats", words.text("repeats"))
                .numbers("rounds", words.text("rounds"))
                .words("start", words.text("start"))
                .numbers("groups", words.text("groups"))
                .numbers("size", words.text("size-heading"))
                .numbers("bound", words.text("bound"))
                .numbers("fewest", words.text("fewest"))
                .row(
                        Cell.whole(best.repeats()),
                        Cell.whole(golf.rounds()),
                        Cell.named(best.start().toString(), words.text("start." + best.start())),
                        Cell.whole(golf.groups()),
                        Cell.whole(golf.size()),
                        Cell.whole(golf.bound()),
                        Cell.whole(golf.fewestRepeats()));
        options.write(Answer.record(table.build(), List.of(words.text("note", golf.bound()))), terminal);
        return ExitCode.OK;
    }

    private Golf golf() {
        if (!Golf.isGame(groups, size, rounds)) {
            throw new Refusal(words.text("bad-game"));
        }
        return new Golf(groups, size, rounds);
    }
}
