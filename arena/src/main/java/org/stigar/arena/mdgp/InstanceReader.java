package org.stigar.arena.mdgp;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads an instance as the library MDGPLIB writes it.
 *
 * <p>First line: number of people, number of groups, {@code ss} or {@code ds} (one size or several), then the least and
 * the most of each group. Every further line: two people, from 0, and their distance. A pair that is not there is at
 * distance 0.
 */
public final class InstanceReader {

    /** The most people that are read. */
    public static final int MOST_PEOPLE = 20_000;

    private InstanceReader() {}

    /**
     * What was read.
     *
     * @param badLine the first line that is not of the format, from 1, or 0
     */
    public record Read(Optional<Instance> instance, int badLine) {}

    /** Reads to the end, or to the first line that is not of the format. */
    public static Read read(BufferedReader file) throws IOException {
        int number = 1;
        try {
            String line = file.readLine();
            String[] head = line == null ? new String[0] : line.strip().split("\\s+", -1);
            int people = Integer.parseInt(head[0]);
            int groups = Integer.parseInt(head[1]);
            if (people < 1 || people > MOST_PEOPLE || head.length != 3 + 2 * groups || !head[2].matches("[sd]s")) {
                return new Read(Optional.empty(), number);
            }
            List<Integer> least = new ArrayList<>();
            List<Integer> most = new ArrayList<>();
            for (int g = 0; g < groups; g++) {
                least.add(Integer.parseInt(head[3 + 2 * g]));
                most.add(Integer.parseInt(head[4 + 2 * g]));
            }
            BigDecimal[][] distances = new BigDecimal[people][people];
            for (BigDecimal[] row : distances) {
                Arrays.fill(row, BigDecimal.ZERO);
            }
            for (line = file.readLine(); line != null; line = file.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String[] parts = line.strip().split("\\s+", 3);
                    int x = Integer.parseInt(parts[0]);
                    int y = Integer.parseInt(parts[1]);
                    distances[x][y] = distance(parts[2]);
                    distances[y][x] = distances[x][y];
                }
            }
            number = 1; // the bounds are looked at together
            return new Read(Optional.of(new Instance(distances, least, most)), 0);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOfTheFormat) {
            return new Read(Optional.empty(), number);
        }
    }

    private static BigDecimal distance(String text) {
        BigDecimal distance = new BigDecimal(text);
        if (Math.abs(distance.scale()) > 20 || distance.precision() > 20) {
            throw new NumberFormatException("a distance has at most 20 digits");
        }
        return distance;
    }
}
