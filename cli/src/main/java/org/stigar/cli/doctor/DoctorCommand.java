package org.stigar.cli.doctor;

import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The help of {@code stigar doctor}, and its errors: whatever the launcher did not start comes here. */
@Command(name = "doctor", sortOptions = false)
@SuppressWarnings("UnusedVariable") // the launcher reads the options, this class helps
public final class DoctorCommand implements Callable<Integer> {

    private final Words words;

    @Option(names = "--backup", paramLabel = "FILE", defaultValue = "")
    private String backup = "";

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "")
    private String home = "";

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public DoctorCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        throw new Refusal(words.text("launcher"));
    }
}
