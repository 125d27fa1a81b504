package org.stigar.cli.pseudonymise;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.NewFolder;
import org.stigar.cli.input.Problems;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.intake.pseudonym.PseudonymKey;
import org.stigar.intake.pseudonym.Pseudonymiser;
import org.stigar.intake.report.IntakeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stigar pseudonymise FILE… --key FILE --out DIR}. */
@Command(name = "pseudonymise", sortOptions = false)
public final class PseudonymiseCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--key", paramLabel = "FILE", required = true)
    private Path key = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "target")
    private Path folder = Path.of("");

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public PseudonymiseCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        NewFolder target = NewFolder.of(folder, force ? NewFolder.Existing.FILL : NewFolder.Existing.REFUSE, words);
        boolean hasKey = Files.exists(key);
        PseudonymKey secret = hasKey ? PseudonymKey.read(key) : PseudonymKey.random(new SecureRandom());
        Pseudonymiser pseudonymiser = new Pseudonymiser(secret);
        List<IntakeReport> reports = new ArrayList<>();
        List<Path> written = target.fill(aside -> {
            List<Path> all = new ArrayList<>();
            for (Path file : files) {
                terminal.progress().step(words.text("progress", file.getFileName()));
                Path to = aside.resolve(file.getFileName());
                reports.add(pseudonymiser.rewrite(file, to));
                all.add(to);
            }
            // Where nothing of a file could be read this refuses, and the folder stays as it was.
            new Problems(terminal).tell(reports);
            if (!hasKey) {
                secret.save(key);
            }
            return all;
        });
        options.write(Answer.of(table(written, reports), List.of(words.text("note"))), terminal);
        return ExitCode.OK;
    }

    private Table table(List<Path> written, List<IntakeReport> reports) {
        TableBuilder table = new TableBuilder("files", words.text("title"))
                .words("file", words.text("file"))
                .numbers("rows", words.text("rows"))
                .numbers("leftOut", words.text("left-out"));
        for (int i = 0; i < written.size(); i++) {
            IntakeReport report = reports.get(i);
            table.row(
                    Cell.text(written.get(i).toString()), Cell.whole(report.accepted()), Cell.whole(report.rejected()));
        }
        return table.build();
    }

    /** Two files of one name would overwrite one another, and a key beside the files would give them away. */
    private void requireSense() throws IOException {
        Set<Path> names = new HashSet<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder");
            }
            if (!names.add(file.getFileName())) {
                throw new Refusal(words.text("same-name"));
            }
        }
        if (key.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
            throw new Refusal(words.text("key-beside"));
        }
    }
}
