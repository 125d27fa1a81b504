package org.stigar.cli.pulse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.FolderOption;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.OutputFolder;
import org.stigar.cli.report.Page;
import org.stigar.cli.report.Section;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.publish.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stigar pulse VALUES --groups FILE}. */
@Command(name = "pulse", sortOptions = false)
public final class PulseCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Parameters(arity = "1", paramLabel = "VALUES", descriptionKey = "values")
    private Path values = Path.of("");

    @Option(names = "--groups", paramLabel = "FILE", required = true)
    private Path groups = Path.of("");

    // Not the option that others share: whatever the ids are, single people never come out here.
    @Option(names = "--k", paramLabel = "N", defaultValue = "" + Policy.DEFAULT_K, descriptionKey = "smallest")
    private int k;

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public PulseCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (k < Policy.FLOOR) {
            throw new Refusal(words.text("bad-k", Policy.FLOOR));
        }
        Optional<OutputFolder> out = folder.find(words);
        GroupValues published =
                new ValueFiles().read(values, groups, terminal, words).publish(Policy.leaders(k));
        if (!published.isTold()) {
            terminal.err().println("stigar: " + words.text("too-few", k));
            return ExitCode.NOTHING_FOUND;
        }
        ValueTables tables = new ValueTables(published, words);
        if (out.isPresent()) {
            String page = page(tables).toHtml();
            out.get()
                    .add(tables.known())
                    .add(tables.valued())
                    .add("report.html", to -> to.write(page))
                    .commit();
            folder.tell(terminal, words);
        }
        options.write(Answer.document(List.of(tables.known(), tables.valued()), notes()), terminal);
        return ExitCode.OK;
    }

    private Page page(ValueTables tables) {
        Words pageWords = terminal.words(Page.class);
        return new Page(
                Page.Subject.VALUES,
                words.text("page.title"),
                words.text("page.lead"),
                List.of(),
                List.of(
                        Section.of(
                                words.text("title.known"),
                                words.text("page.known.lead"),
                                tables.picture(Values.KNOWN, pageWords),
                                tables.known()),
                        Section.of(
                                words.text("title.valued"),
                                words.text("page.valued.lead"),
                                tables.picture(Values.VALUED, pageWords),
                                tables.valued())),
                notes(),
                pageWords);
    }

    private List<String> notes() {
        return List.of(
                words.text("note.coarse", Values.fewest(Policy.leaders(k)) - 1),
                words.text("note.one-grouping"),
                words.text("note.file"));
    }
}
