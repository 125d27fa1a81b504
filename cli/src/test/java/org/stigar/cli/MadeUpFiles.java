package org.stigar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Small files, made up: people in units of ten who meet within their unit, and now and then across. */
final class MadeUpFiles {

    static final Instant BEGIN = Instant.parse("2025-01-06T08:00:00Z");

    private final Path folder;

    MadeUpFiles(Path folder) {
        this.folder = folder;
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes walks of {@code people}, ten a unit, over {@code days} days.
     *
     * @param prefix of each id
     */
    Path walks(String prefix, int people, int days) {
        RandomGenerator random = new SplittableRandom(7);
        StringBuilder rows = new StringBuilder("at,participants,kind\n");
        for (int day = 0; day < days; day++) {
            for (int one = 0; one < people; one++) {
                if (random.nextDouble() < 0.5) {
                    int other = random.nextDouble() < 0.8
                            ? one / 10 * 10 + (one + 1 + random.nextInt(3)) % 10
                            : random.nextInt(people);
                    if (other < people && other != one) {
                        Instant at = BEGIN.plus(Duration.ofDays(day)).plusSeconds(one * 60L);
                        rows.append(at + "," + id(prefix, one) + "|" + id(prefix, other) + ",MESSAGE\n");
                    }
                }
            }
        }
        return write(prefix.replaceAll("\\W", "") + "walks.csv", rows.toString());
    }

    static String id(String prefix, int number) {
        return prefix + number;
    }
}
