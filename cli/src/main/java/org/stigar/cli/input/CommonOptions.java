package org.stigar.cli.input;

import org.stigar.cli.output.Format;
import org.stigar.cli.terminal.Language;
import picocli.CommandLine.Option;

/** The options that every command has. */
public final class CommonOptions {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
    private Format format = Format.TABLE;

    // Looked for before anything else is parsed, since even a wrong command line is answered in it; here for the help.
    @Option(names = "--lang", paramLabel = "en|sv", defaultValue = "en")
    private Language language = Language.EN;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Returns how the answer is to be written. */
    public Format format() {
        return format;
    }

    /** Returns whether help was asked for, and in which language if that was said. */
    @Override
    public String toString() {
        return "help " + help + ", language " + language;
    }
}
