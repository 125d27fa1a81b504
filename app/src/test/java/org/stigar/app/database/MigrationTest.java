package org.stigar.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void runsOnAnEmptyDatabaseAndThenHasNothingToDo() {
        try (TestDatabase database = TestDatabase.empty()) {
            Flyway flyway = database.flyway("latest");

            assertThat(flyway.migrate().migrationsExecuted).isPositive();
            assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
            assertThat(flyway.migrate().migrationsExecuted).isZero();
        }
    }

    /** The schema of an older release, whichever it was, gets to the same as an empty one does. */
    @Test
    void runsFromEveryOlderVersion() {
        try (TestDatabase fresh = TestDatabase.migrated()) {
            List<String> expected = columns(fresh);
            List<String> versions = Stream.of(fresh.flyway("latest").info().applied())
                    .map(MigrationInfo::getVersion)
                    .map(String::valueOf)
                    .toList();
            assertThat(versions).isNotEmpty();
            for (String version : versions) {
                try (TestDatabase old = TestDatabase.empty()) {
                    old.flyway(version).migrate();
                    old.flyway("latest").migrate();

                    assertThat(columns(old)).as("from version " + version).isEqualTo(expected);
                }
            }
        }
    }

    private static List<String> columns(TestDatabase database) {
        return database.client().sql("""
                        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
                        FROM information_schema.columns WHERE table_schema = 'public'
                        ORDER BY table_name, ordinal_position
                        """).query(String.class).list();
    }
}
