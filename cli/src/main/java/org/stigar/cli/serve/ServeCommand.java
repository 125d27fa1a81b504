package org.stigar.cli.serve;

import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The help of {@code stigar serve}, and its errors: whatever the launcher did not start comes here. */
@Command(name = "serve", sortOptions = false)
@SuppressWarnings("UnusedVariable") // the launcher reads the options, this class helps
public final class ServeCommand implements Callable<Integer> {

    private final Words words;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "")
    private String home = "";

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public ServeCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        throw new Refusal(words.text(port < 1 || port > 65_535 ? "bad-port" : "launcher"));
    }
}
