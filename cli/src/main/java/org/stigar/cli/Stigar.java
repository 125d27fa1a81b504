package org.stigar.cli;

import java.util.concurrent.Callable;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Language;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of all commands. By itself it only says which there are. */
@Command(name = "stigar")
final class Stigar implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Option(names = {"-V", "--version"})
    private boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    // Found before anything else is parsed; here for the help.
    @Option(names = "--lang", paramLabel = "en|sv", defaultValue = "en")
    private Language language = Language.EN;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Stigar(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() {
        if (version) {
            terminal.out().println("stigar " + Version.read());
            return ExitCode.OK;
        }
        terminal.err().println("stigar: " + words.text("error.no-command"));
        spec.commandLine().usage(terminal.err());
        return ExitCode.WRONG_INPUT;
    }

    @Override
    public String toString() {
        return "stigar, help " + help + ", language " + language;
    }
}
