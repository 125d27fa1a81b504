package org.stigar.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.NewFolder;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.demo.CompanyFiles;
import org.stigar.demo.MadeUpCompany;
import org.stigar.demo.staff.CompanyDates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stigar generate DIR}. */
@Command(name = "generate", sortOptions = false)
public final class GenerateCommand implements Callable<Integer> {

    private static final int EARLIEST_YEAR = 1971;
    private static final int LATEST_YEAR = 2900;

    private final Terminal terminal;
    private final Words words;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    private Path folder = Path.of("");

    @Option(
            names = "--people",
            paramLabel = "N",
            descriptionKey = "size",
            defaultValue = "" + MadeUpCompany.DEFAULT_PEOPLE)
    private int people;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "" + MadeUpCompany.DEFAULT_SEED)
    private long seed;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
    private LocalDate from = CompanyDates.START;

    @Option(names = "--names")
    private boolean names;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public GenerateCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (people < MadeUpCompany.FEWEST_PEOPLE || people > MadeUpCompany.MOST_PEOPLE) {
            throw new Refusal(words.text("bad-size", MadeUpCompany.FEWEST_PEOPLE, MadeUpCompany.MOST_PEOPLE));
        }
        if (from.getYear() < EARLIEST_YEAR || from.getYear() > LATEST_YEAR) {
            throw new Refusal(words.text("bad-from", EARLIEST_YEAR, LATEST_YEAR));
        }
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        NewFolder target = NewFolder.of(folder, force ? NewFolder.Existing.FILL : NewFolder.Existing.REFUSE, words);
        terminal.progress().step(words.text("progress"));
        List<Path> files = target.fill(aside -> CompanyFiles.write(
                aside,
                MadeUpCompany.of(people, seed),
                names ? CompanyFiles.Names.WRITTEN : CompanyFiles.Names.LEFT_OUT,
                monday));
        terminal.progress().done();
        TableBuilder table = new TableBuilder("files", words.text("title"))
                .words("file", words.text("file"))
                .numbers("bytes", words.text("bytes"));
        for (Path file : files) {
            table.row(Cell.text(file.toString()), Cell.whole(Files.size(file)));
        }
        LocalDate change = monday.plusDays(CompanyDates.dayOf(CompanyDates.REORGANISATION));
        options.write(Answer.of(table.build(), List.of(words.text("note", change, change))), terminal);
        return ExitCode.OK;
    }
}
