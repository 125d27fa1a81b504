package org.stigar.cli.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Option;

/** The option that names the instant at which trails are judged. */
public final class AtOption {

    @Option(names = "--at", paramLabel = "TIME")
    private @Nullable String at;

    /**
     * Returns the instant asked for, else the end of the last day on which anybody walked.
     *
     * @throws Refusal if it cannot be understood
     */
    public Instant instant(Reading reading, Words words) {
        return at == null
                ? reading.endOfLastDay()
                : Moment.findEnd(at).orElseThrow(() -> new Refusal(words.text("at.bad")));
    }
}
