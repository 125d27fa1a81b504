package org.stigar.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, without what a build makes. */
final class Repository {

    static final Path ROOT = Path.of(
                    Optional.ofNullable(System.getProperty("stigar.root")).orElse(".."))
            .toAbsolutePath()
            .normalize();

    private static final Set<String> MADE =
            Set.of(".git", "target", ".idea", ".vscode", ".settings", ".project", ".classpath");

    private Repository() {}

    /** A text file: its path from the root, with slashes, and its lines. */
    record TextFile(String path, List<String> lines) {

        TextFile {
            lines = List.copyOf(lines);
        }

        String text() {
            return String.join("\n", lines);
        }

        boolean isMain() {
            return path.contains("/src/main/java/");
        }

        boolean isPackageInfo() {
            return path.endsWith("/package-info.java");
        }

        /** Returns the first part of the path: the module of a source. */
        String module() {
            return path.substring(0, Math.max(0, path.indexOf('/')));
        }
    }

    /** Returns all text files in the order of their paths; what is not UTF-8 is no text. */
    static List<TextFile> texts() {
        try {
            List<TextFile> texts = new ArrayList<>();
            collect(ROOT, texts);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TextFile> texts(String suffix) {
        return texts().stream().filter(file -> file.path().endsWith(suffix)).toList();
    }

    private static boolean isText(Path file) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static TextFile read(Path file) {
        try {
            String path = ROOT.relativize(file.toAbsolutePath().normalize()).toString();
            return new TextFile(path.replace('\\', '/'), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Path directory, List<TextFile> texts) throws IOException {
        List<Path> entries;
        try (Stream<Path> listing = Files.list(directory)) {
            entries = listing.sorted().toList();
        }
        for (Path entry : entries) {
            if (MADE.contains(entry.getFileName().toString())) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                collect(entry, texts);
            } else {
                if (isText(entry)) {
                    texts.add(read(entry));
                }
            }
        }
    }
}
