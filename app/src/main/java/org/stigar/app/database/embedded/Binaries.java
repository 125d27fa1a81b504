package org.stigar.app.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once for each release from the archive on the class path. */
final class Binaries {

    /** The release of the archive; its first number must be that of the data. Kept equal to the pom's by a test. */
    static final String RELEASE = "18.6.0";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /** Returns the directory that holds {@code bin/}, {@code lib/} and {@code share/}. */
    static Path unpack(Path parent) throws IOException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            throw new PostgresTrouble(Reason.PLATFORM, machine);
        }
        Path unpacked = parent.resolve(RELEASE);
        if (!Files.isDirectory(unpacked)) {
            Path draft = parent.resolve(RELEASE + ".new");
            delete(draft);
            Files.createDirectories(draft);
            try (InputStream archive = open()) {
                new TarReader(new BufferedInputStream(new XZInputStream(archive), 1 << 16)).unpack(draft);
            }
            Files.move(draft, unpacked); // whole or not at all, whenever the program is killed
        }
        return unpacked;
    }

    private static InputStream open() {
        @Nullable InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new PostgresTrouble(Reason.PLATFORM, ARCHIVE);
        }
        return archive;
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
