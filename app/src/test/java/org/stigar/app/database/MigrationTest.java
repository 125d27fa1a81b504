package org.stigar.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
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

    /** Who is guardian by then sees what was published since they have an account, and nothing from before (privacy P2). */
    @Test
    void takesGuardiansToHaveBeenItForAsLongAsTheirAccount() {
        try (TestDatabase database = TestDatabase.empty()) {
            database.flyway("242").migrate();
            JdbcClient client = database.client();
            for (String person : List.of("early", "late", "later", "leads")) {
                client.sql("insert into person (id, name, addresses, languages, zone, works_from, works_until)"
                                + " values (?, '', '{}', '{}', 'UTC', '08:00', '17:00')")
                        .params(person)
                        .update();
            }
            client.sql("""
                    insert into account (person_id, roles, created_at) values ('early', '{GUARDIAN,MEMBER}', '2026-01-01Z'),
                        ('late', '{GUARDIAN,MEMBER}', '2026-05-01Z'), ('later', '{GUARDIAN,MEMBER}', '2026-08-01Z'),
                        ('leads', '{LEADER,MEMBER}', '2026-01-01Z')""").update();
            client.sql("""
                    insert into publication (quarter, k, figures, published_at, shown_from)
                    values ('2026-01-01', 8, '{}', '2026-04-02Z', '2026-04-09Z'), ('2026-04-01', 8, '{}', '2026-07-02Z', '2026-07-09Z')
                    """).update();

            database.flyway("250").migrate();

            assertThat(client.sql("select person_id || ' ' || sees_from from guardian_sight order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("early 2026-01-01", "late 2026-04-01");
        }
    }

    /** A server that is kept up to date takes one version at a time, and gets to the same as an empty one does. */
    @Test
    void runsOneVersionAtATime() {
        try (TestDatabase fresh = TestDatabase.migrated();
                TestDatabase old = TestDatabase.empty()) {
            MigrationInfo[] versions = fresh.flyway("latest").info().applied();
            assertThat(versions).isNotEmpty();
            for (MigrationInfo version : versions) {
                assertThat(old.flyway(String.valueOf(version.getVersion())).migrate().migrationsExecuted)
                        .as("at version " + version.getVersion())
                        .isOne();
            }

            assertThat(columns(old)).isEqualTo(columns(fresh));
        }
    }

    /** Nothing that a server of an earlier schema keeps is lost or changed; a migration that means to says so here. */
    @Test
    void keepsWhatAnEarlierServerStored() throws IOException {
        List<String> versions = Releases.versions();
        try (TestDatabase database = Releases.filled(versions.get(0))) {
            JdbcClient client = database.client();
            for (String version : versions.subList(1, versions.size())) {
                Map<String, String> questions = questions(client);
                Map<String, List<String>> before = answers(client, questions);
                assertThat(before.values().stream().filter(rows -> !rows.isEmpty()))
                        .hasSizeGreaterThan(9);

                database.flyway(version).migrate();

                assertThat(answers(client, questions))
                        .as("at version " + version)
                        .isEqualTo(before);
                Releases.fill(database, version);
            }
        }
    }

    private static Map<String, String> questions(JdbcClient client) {
        return client
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
