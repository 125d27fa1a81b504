package org.stigar.cli.backup;

import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The help of {@code stigar backup}, and its errors: whatever the launcher did not start comes here. */
@Command(name = "backup", sortOptions = false)
@SuppressWarnings("UnusedVariable") // the launcher reads the options, this class helps
public final class BackupCommand implements Callable<Integer> {

    private final Words words;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "")
    private String home = "";

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public BackupCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        throw new Refusal(words.text("launcher"));
    }
}
