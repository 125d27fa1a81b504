package org.stigar.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** Nothing that a server of an earlier schema keeps is lost or changed; a migration that means to says so here. */
    @ParameterizedTest
    @MethodSource("versions")
    void keepsWhatAnEarlierServerStored(String schema) throws IOException {
        try (TestDatabase database = Releases.filled(schema)) {
            JdbcClient client = database.client();
            Map<String, String> questions = client
                    .sql("""
                            SELECT table_name, 'SELECT (' || string_agg(quote_ident(column_name), ', ') || ')::text FROM '
                                || quote_ident(table_name) || ' ORDER BY 1' AS question
                            FROM information_schema.columns
                            WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history' GROUP BY table_name
                            """)
                    .query((row, number) -> Map.entry(row.getString("table_name"), row.getString("question")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<String, List<String>> before = answers(client, questions);
            assertThat(before.values().stream().filter(rows -> !rows.isEmpty())).hasSizeGreaterThan(9);

            database.flyway("latest").migrate();

            assertThat(answers(client, questions)).isEqualTo(before);
        }
    }

    static List<String> versions() {
        return Releases.versions();
    }

    private static Map<String, List<String>> answers(JdbcClient client, Map<String, String> questions) {
        Map<String, List<String>> answers = new TreeMap<>();
        questions.forEach((table, question) ->
                answers.put(table, client.sql(question).query(String.class).list()));
        return answers;
    }

    private static List<String> columns(TestDatabase database) {
        return database.client().sql("""
                        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
                        FROM information_schema.columns WHERE table_schema = 'public'
                        ORDER BY table_name, ordinal_position
                        """).query(String.class).list();
    }
}
