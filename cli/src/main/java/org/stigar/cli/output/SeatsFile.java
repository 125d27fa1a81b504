package org.stigar.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stigar.arena.search.Seats;

/** Writes who sits where: {@code round,group,person}, rounds and groups from 1, people from 0. */
public final class SeatsFile {

    private SeatsFile() {}

    /** Writes a file, and replaces one that is there. */
    public static void write(Seats seats, Path file) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            to.write("round,group,person\n");
            for (int w = 0; w < seats.rounds(); w++) {
                List<List<Integer>> groups = seats.groups(w);
                for (int g = 0; g < groups.size(); g++) {
                    for (int person : groups.get(g)) {
                        to.write((w + 1) + "," + (g + 1) + "," + person + "\n");
                    }
                }
            }
        }
    }
}
