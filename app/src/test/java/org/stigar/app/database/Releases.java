package org.stigar.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;

/** Databases as servers of earlier schemas left them. */
public final class Releases {

    /** The schema of the first release. */
    private static final int FIRST = 80;

    /** The schemas at which more rows are put in: some for each table that there was then. The last is full. */
    private static final List<Integer> FULL = List.of(175, 223, 243, 250, 260, 270, 271, 272, 280, 281, 290);

    private static final Map<String, TestDatabase> KEPT = new HashMap<>();

    private Releases() {}

    /** Returns every schema that there has been since the first release, the oldest first. */
    public static List<String> versions() {
        try (TestDatabase database = TestDatabase.empty()) {
            return Stream.of(database.flyway("latest").info().all())
                    .map(MigrationInfo::getVersion)
                    .map(String::valueOf)
                    .filter(version -> Integer.parseInt(version) >= FIRST)
                    .toList();
        }
    }

    /** Returns a database of a schema, with rows in it that came by all the schemas before. Copied from one that is kept. */
    public static synchronized TestDatabase filled(String version) throws IOException {
        return kept(version).copy();
    }

    /** Returns one with a row or more in each table, brought up to date. */
    public static TestDatabase full() throws IOException {
        TestDatabase database = filled(String.valueOf(FULL.get(FULL.size() - 1)));
        database.flyway("latest").migrate();
        return database;
    }

    private static TestDatabase kept(String version) throws IOException {
        TestDatabase known = KEPT.get(version);
        if (known != null) {
            return known;
        }
        List<String> versions = versions();
        int place = versions.indexOf(version);
        TestDatabase database = place == 0
                ? TestDatabase.empty()
                : kept(versions.get(place - 1)).copy();
        database.flyway(version).migrate();
        fill(database, version);
        KEPT.put(version, database);
        return database;
    }

    /** Puts in the rows of a schema that has rows of its own; nothing at any other. */
    static void fill(TestDatabase database, String version) throws IOException {
        if (version.equals(String.valueOf(FIRST))) {
            run(database, "releases/0.1.0.sql");
        } else if (FULL.contains(Integer.valueOf(version))) {
            run(database, "releases/" + version + ".sql");
        }
    }

    private static void run(TestDatabase database, String file) throws IOException {
        database.client()
                .sql(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8))
                .update();
    }
}
