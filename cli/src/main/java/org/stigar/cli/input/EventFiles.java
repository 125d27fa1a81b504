package org.stigar.cli.input;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.source.ReadOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that name files of walks. */
public final class EventFiles {

    @Parameters(arity = "0..*", paramLabel = "EVENTS", descriptionKey = "events")
    private List<Path> events = new ArrayList<>();

    @Option(names = "--declared", paramLabel = "FILE")
    private List<Path> declared = new ArrayList<>();

    @Option(names = "--events", paramLabel = "FORMAT", descriptionKey = "events-format")
    private @Nullable WalkFormat format;

    @Option(names = "--zone", paramLabel = "ZONE")
    private @Nullable ZoneId zone;

    @Option(names = "--epoch", paramLabel = "TIME")
    private @Nullable Instant epoch;

    /**
     * Reads all the files, each walk once, and tells of their problems.
     *
     * @throws Refusal if no file was named, or one of them holds nothing that can be used
     */
    public Reading read(Terminal terminal, WalkSink sink) throws IOException {
        Words words = terminal.words(EventFiles.class);
        if (events.isEmpty() && declared.isEmpty()) {
            throw new Refusal(words.text("events.none"));
        }
        EventReader reader = new EventReader(options(), sink);
        for (Path file : events) {
            terminal.progress().step(words.text("events.reading", file.getFileName()));
            reader.read(file, Optional.ofNullable(format));
        }
        for (Path file : declared) {
            terminal.progress().step(words.text("events.reading", file.getFileName()));
            reader.read(file, Optional.of(WalkFormat.DECLARED));
        }
        new Problems(terminal).tell(reader.reports());
        return reader.reading();
    }

    /** Returns what the files do not say of themselves. */
    public ReadOptions options() {
        ReadOptions options = ReadOptions.DEFAULT;
        if (zone != null) {
            options = options.withZone(zone);
        }
        return epoch == null ? options : options.withEpoch(epoch);
    }
}
