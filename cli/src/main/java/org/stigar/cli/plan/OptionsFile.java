package org.stigar.cli.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What was asked for, beside a plan, so that whoever continues the plan need not say it again: an option a line, {@code --size=5}.
 * Files are named as seen from the folder of the plan.
 */
final class OptionsFile {

    private OptionsFile() {}

    /** Returns the name of the file beside a plan. */
    static String nameFor(Path plan) {
        return String.valueOf(plan.getFileName()).replaceFirst("(\\.csv)?$", ".options");
    }

    /** Returns what was asked for a plan, or empty where no such file is beside it. */
    static Optional<ArenaOptions> read(Path plan, Words words) throws IOException {
        Path folder = Optional.ofNullable(plan.toAbsolutePath().getParent()).orElse(plan);
        Path file = folder.resolve(nameFor(plan));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>(List.of("people"));
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                arguments.add(line.strip());
            }
        }
        ArenaOptions options = new ArenaOptions();
        try {
            new CommandLine(options).setExpandAtFiles(false).parseArgs(arguments.toArray(String[]::new));
            options.resolve(folder);
        } catch (ParameterException | InvalidPathException e) {
            throw new Refusal(words.text("bad-options", file.getFileName()));
        }
        return Optional.of(options);
    }
}
