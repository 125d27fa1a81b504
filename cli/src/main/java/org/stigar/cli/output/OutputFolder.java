package org.stigar.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of files that appear together: everything is written to one side first, and moved only when all is there.
 *
 * <p>Each folder holds a list of what was written ({@value #LIST}), by which a later run knows its own.
 */
public final class OutputFolder {

    /** The file that lists the others. */
    public static final String LIST = "stigar-files.txt";

    private final Path folder;
    private final SortedMap<String, Content> files = new TreeMap<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Prepares to write into a folder, which need not exist yet.
     *
     * @throws NotOursException if it holds files that no earlier run wrote, and {@code overwrite} is to keep them
     */
    public static OutputFolder of(Path folder, Overwrite overwrite) throws IOException, NotOursException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && overwrite == Overwrite.OURS && !isOurs(absolute)) {
            throw new NotOursException(folder);
        }
        return new OutputFolder(absolute);
    }

    /** Adds a file; it is written by {@link #commit}. */
    public OutputFolder add(String name, Content content) {
        files.put(name, content);
        return this;
    }

    /** Adds a table as CSV. */
    public OutputFolder add(Table table) {
        return add(table.key() + ".csv", to -> CsvTables.write(table, to));
    }

    /** Writes everything, then shows it. Where writing fails nothing has changed. */
    public void commit() throws IOException {
        files.put(LIST, to -> to.write(String.join("\n", files.keySet()) + "\n"));
        Path parent = folder.getParent();
        if (parent == null) {
            throw new NoSuchFileException(folder.toString());
        }
        Files.createDirectories(parent);
        Path aside = Files.createTempDirectory(parent, ".stigar-");
        try {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                try (Writer to = Files.newBufferedWriter(aside.resolve(file.getKey()), StandardCharsets.UTF_8)) {
                    file.getValue().write(to);
                }
            }
            show(aside);
        } finally {
            deleteAll(aside);
        }
    }

    private void show(Path aside) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
        }
        List<String> before = listed(folder);
        for (String name : files.keySet()) {
            Files.move(
                    aside.resolve(name),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        for (String name : before) {
            if (!files.containsKey(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /** Returns whether a folder holds nothing that this program did not write. */
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Collection<String> own = new TreeSet<>(listed(folder));
        try (Stream<Path> there = Files.list(folder)) {
            return there.allMatch(file -> own.contains(String.valueOf(file.getFileName())));
        }
    }

    /** Returns what an earlier run wrote, as far as it names plain files. */
    private static List<String> listed(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(list, StandardCharsets.UTF_8)) {
            return lines.filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))
                    .toList();
        }
    }

    private static void deleteAll(Path aside) throws IOException {
        try (Stream<Path> left = Files.list(aside)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(aside);
    }

    /** What to do with a folder that is not empty. */
    public enum Overwrite {
        /** Only what an earlier run wrote is replaced. */
        OURS,
        /** Files of the same names are replaced, whoever wrote them; others stay. */
        SAME_NAMES
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void write(Writer to) throws IOException;
    }

    /** That a folder holds what this program did not write. */
    public static final class NotOursException extends Exception {
        private static final long serialVersionUID = 1;

        NotOursException(Path folder) {
            super(folder.toString());
        }
    }
}
