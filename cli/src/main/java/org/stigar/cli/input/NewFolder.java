package org.stigar.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;

/** A folder that somebody else fills: to one side first, and shown only when all is there. */
public final class NewFolder {

    private final Path folder;

    private NewFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Prepares to fill a folder.
     *
     * @throws Refusal if it holds files and is not to be filled then
     */
    public static NewFolder of(Path folder, Existing existing, Words words) throws IOException {
        if (Files.exists(folder) && existing == Existing.REFUSE) {
            boolean taken = !Files.isDirectory(folder);
            if (!taken) {
                try (Stream<Path> files = Files.list(folder)) {
                    taken = files.findAny().isPresent();
                }
            }
            if (taken) {
                throw new Refusal(words.text("folder.not-ours", folder));
            }
        }
        return new NewFolder(folder);
    }

    /** Has the folder filled, and returns the files where they then are. Where filling fails nothing has changed. */
    public List<Path> fill(Filler filler) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path aside = Files.createTempDirectory(nearestThere(target), ".stigar-");
        try {
            List<Path> shown = new ArrayList<>();
            List<Path> written = filler.fill(aside);
            Files.createDirectories(target);
            for (Path file : written) {
                Path name = aside.relativize(file);
                Files.move(
                        file,
                        target.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
                shown.add(folder.resolve(name));
            }
            return shown;
        } finally {
            try (Stream<Path> left = Files.list(aside)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(aside);
        }
    }

    /** Returns the nearest folder above that is there: on the same disk, and none has to be made before all is well. */
    private static Path nearestThere(Path target) {
        Path at = target;
        do {
            Path parent = at.getParent();
            if (parent == null) {
                return at;
            }
            at = parent;
        } while (!Files.isDirectory(at));
        return at;
    }

    /** What to do with a folder that holds files. */
    public enum Existing {
        REFUSE,
        /** Files of the same names are replaced, others stay. */
        FILL
    }

    /** Writes files into an empty folder and returns them. */
    @FunctionalInterface
    public interface Filler {
        List<Path> fill(Path folder) throws IOException;
    }
}
