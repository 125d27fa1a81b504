package org.stigar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.stigar.cli.terminal.Language;
import org.stigar.cli.terminal.Progress;
import org.stigar.cli.terminal.Terminal;

/** One run of the command line inside the test's process, and what it wrote. */
record Run(int exitCode, String out, String err) {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    /** Runs in English. */
    static Run of(Object... arguments) {
        return in(Language.EN, arguments);
    }

    static Run in(Language language, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Progress.SILENT, language);
        int exitCode = StigarCommandLine.of(terminal, NOW).execute(texts);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
