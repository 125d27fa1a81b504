package org.stigar.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;

/** Databases as servers of earlier schemas left them. */
public final class Releases {

    /** The schema of the first release. */
    private static final int FIRST = 80;

    /** The schema at which more rows are put in: some for each table that there was then. */
    private static final int FULL = 175;

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

    /** Returns a database of a schema, with rows in it that came by all the schemas before. */
    public static TestDatabase filled(String version) throws IOException {
        TestDatabase database = TestDatabase.empty();
        database.flyway(String.valueOf(FIRST)).migrate();
        run(database, "releases/0.1.0.sql");
        if (Integer.parseInt(version) >= FULL) {
            database.flyway(String.valueOf(FULL)).migrate();
            run(database, "releases/175.sql");
        }
        database.flyway(version).migrate();
        return database;
    }

    private static void run(TestDatabase database, String file) throws IOException {
        database.client()
                .sql(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8))
                .update();
    }
}
