package org.stigar.benchmarks.grouping;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The instances of MDGPLIB of 120 people, and what was published of them. */
final class Library {

    private static final int BLOCK = 512;
    private static final String PEOPLE = "_n120_";

    private final Map<String, String> texts = new HashMap<>();
    private final TreeMap<String, Published> published = new TreeMap<>();

    /** The best and the average of 20 runs of TPSDP (Yang et al., 2022), of 3 s each at 120 people. */
    record Published(double best, double average) {}

    private Library() {}

    /** Reads the archive, and the table that lies beside it. */
    static Library read(Path archive) throws IOException {
        Library library = new Library();
        try (InputStream tar = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            library.unpack(tar);
        }
        for (String line : Files.readAllLines(archive.resolveSibling("best_known_tpsdp2022.csv"))) {
            String[] fields = line.split(",", -1);
            if (fields[0].contains(PEOPLE)) {
                String name = fields[0].substring(fields[0].indexOf('/') + 1).replaceFirst("_?new", "");
                library.published.put(
                        name, new Published(Double.parseDouble(fields[4]), Double.parseDouble(fields[5])));
            }
        }
        return library;
    }

    private void unpack(InputStream tar) throws IOException {
        for (byte[] head = tar.readNBytes(BLOCK); head.length == BLOCK && head[0] != 0; head = tar.readNBytes(BLOCK)) {
            String path = new String(head, 0, 100, StandardCharsets.US_ASCII).replaceAll("\0.*", "");
            int length = Integer.parseInt(new String(head, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
            byte[] bytes = tar.readNBytes((length + BLOCK - 1) / BLOCK * BLOCK);
            if (path.contains(PEOPLE)) {
                texts.put(
                        path.substring(path.lastIndexOf('/') + 1),
                        new String(bytes, 0, length, StandardCharsets.US_ASCII));
            }
        }
    }

    Map<String, Published> published() {
        return published;
    }

    BufferedReader open(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("there is no such instance");
        }
        return new BufferedReader(new StringReader(text));
    }
}
