package org.stigar.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.stigar.cli.terminal.Language;
import org.stigar.cli.terminal.Progress;
import org.stigar.cli.terminal.Terminal;

/** The edge to the process: what comes from the machine is taken here and handed in. */
public final class StigarMain {

    private StigarMain() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Language language =
                LanguageOption.find(List.of(arguments)).orElseGet(() -> Language.ofEnvironment(System.getenv()));
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        Progress progress = isTerminal(2) ? Progress.on(err) : Progress.SILENT;
        int exitCode = StigarCommandLine.of(new Terminal(out, err, progress, language), Clock.systemUTC())
                .execute(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /**
     * Returns whether a file descriptor is a terminal. System.console() tells of input and output only, and progress goes
     * to standard error; where /proc is missing the answer is no, which is the safe one.
     */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
