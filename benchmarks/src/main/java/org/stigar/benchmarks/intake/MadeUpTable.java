package org.stigar.benchmarks.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A table {@code at,from,to} in order of time: two years of walks between at most 200,000 people (fewer where there are fewer
 * walks), each with about a hundred trails; the square of a uniform number picks the neighbour, so few trails have most walks.
 */
final class MadeUpTable {

    private static final int PEOPLE = 200_000;
    private static final int NEIGHBOURS = 100;
    private static final long FIRST_SECOND =
            Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final int TWO_YEARS = 2 * 365 * 86_400;

    private MadeUpTable() {}

    /** Writes a file of its own, for the caller to delete. */
    static Path write(int walks) throws IOException {
        int people = Math.min(PEOPLE, Math.max(200, walks / 250));
        SplittableRandom random = new SplittableRandom(20_260_301);
        Path file = Files.createTempFile("walks", ".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("at,from,to\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < walks; i++) {
                Instant at = Instant.ofEpochSecond(FIRST_SECOND + (long) TWO_YEARS * i / walks);
                int from = random.nextInt(people);
                double pick = random.nextDouble();
                int to = (from + 1 + (int) (pick * pick * NEIGHBOURS)) % people;
                out.write((at + ",p" + from + ",p" + to + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
