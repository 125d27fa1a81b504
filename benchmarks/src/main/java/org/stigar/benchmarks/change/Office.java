package org.stigar.benchmarks.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * An office in which everybody wore a badge for two weeks.
 *
 * @param departments of ten people or more
 * @param met with whom each was together for long enough in all
 */
record Office(Collection<BitSet> departments, List<BitSet> met) {

    static final int PEOPLE = 217;

    private static final int FEWEST = 10;
    private static final int ROWS_A_MINUTE = 3;

    /** Reads who was together for so many minutes in all; a row of the file is twenty seconds. */
    static Office read(int minutes) throws IOException {
        Path folder = RealData.folder("workplace");
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, BitSet> departments = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("workplace_InVS15_metadata.txt"))) {
            String[] fields = line.split("\t", -1);
            int number = numbers.size();
            numbers.put(fields[0], number);
            departments.computeIfAbsent(fields[1], name -> new BitSet()).set(number);
        }
        List<BitSet> met = Stream.generate(BitSet::new).limit(numbers.size()).toList();
        rows(folder.resolve("workplace_InVS15_tij.dat.gz")).forEach((pair, rows) -> {
            if (rows >= minutes * ROWS_A_MINUTE) {
                int one = numbers.getOrDefault(pair.get(0), 0);
                int other = numbers.getOrDefault(pair.get(1), 0);
                met.get(one).set(other);
                met.get(other).set(one);
            }
        });
        return new Office(
                departments.values().stream()
                        .filter(people -> people.cardinality() >= FEWEST)
                        .toList(),
                met);
    }

    private static Map<List<String>, Integer> rows(Path file) throws IOException {
        Map<List<String>, Integer> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            lines.lines()
                    .map(line -> line.split(" "))
                    .forEach(row -> rows.merge(List.of(row[1], row[2]), 1, Integer::sum));
        }
        return rows;
    }
}
