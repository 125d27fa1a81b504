package org.stigar.cli.input;

import java.io.IOException;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Format;
import org.stigar.cli.terminal.Language;
import org.stigar.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** The options that every command has: how it answers. */
public final class AnswerOptions {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
    private Format format = Format.TABLE;

    // Looked for before anything else is parsed, since even a wrong command line is answered in it; here for the help.
    @Option(names = "--lang", paramLabel = "en|sv", defaultValue = "en")
    private Language language = Language.EN;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Returns the format of the answer. */
    public Format format() {
        return format;
    }

    /** Writes the answer as it was asked for. */
    public void write(Answer answer, Terminal terminal) throws IOException {
        format.write(answer, terminal.out(), terminal.language());
    }

    /** Returns whether help was asked for, and in which language if that was said. */
    @Override
    public String toString() {
        return "help " + help + ", language " + language;
    }
}
