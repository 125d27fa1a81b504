package org.stigar.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stigar.cli.input.CommonOptions;
import org.stigar.cli.input.NewFolder;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Column;
import org.stigar.cli.output.Table;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.demo.CompanyFiles;
import org.stigar.demo.MadeUpCompany;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stigar generate DIR}. */
@Command(name = "generate", sortOptions = false)
public final class GenerateCommand implements Callable<Integer> {

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

    @Option(names = "--names")
    private boolean names;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private CommonOptions common = new CommonOptions();

    public GenerateCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (people < MadeUpCompany.FEWEST_PEOPLE || people > MadeUpCompany.MOST_PEOPLE) {
            throw new Refusal(words.text("bad-size", MadeUpCompany.FEWEST_PEOPLE, MadeUpCompany.MOST_PEOPLE));
        }
        NewFolder target = NewFolder.of(folder, force ? NewFolder.Existing.FILL : NewFolder.Existing.REFUSE, words);
        terminal.progress().step(words.text("progress"));
        List<Path> files = target.fill(aside -> CompanyFiles.write(
                aside,
                MadeUpCompany.of(people, seed),
                names ? CompanyFiles.Names.WRITTEN : CompanyFiles.Names.LEFT_OUT));
        terminal.progress().done();
        List<List<Cell>> rows = new ArrayList<>();
        for (Path file : files) {
            rows.add(List.of(Cell.text(file.toString()), Cell.whole(Files.size(file))));
        }
        Table table = new Table(
                "files",
                words.text("title"),
                List.of(Column.words("file", words.text("file")), Column.numbers("bytes", words.text("bytes"))),
                rows,
                List.of());
        common.format().write(Answer.of(table, List.of()), terminal.out(), terminal.language());
        return ExitCode.OK;
    }
}
