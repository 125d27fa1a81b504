package org.stigar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.TestDatabase;

/**
 * Who has the database alone knows nobody's trails: no table holds a pseudonym beside what says who it is.
 *
 * <p>A column of bytes counts as a pseudonym unless it is listed here as something else.
 */
class P13PseudonymsApartTest {

    private static final Set<String> OTHER_BYTES = Set.of(
            "account.passkey_handle",
            "api_token.secret_hash",
            "day_set.days",
            "entry_attempt.key_hash",
            "entry_link.secret_hash",
            "action_link.secret_hash",
            "flyway_schema_history.checksum",
            "import_run.before",
            "scheduled_tasks.task_data",
            "spring_session_attributes.attribute_bytes",
            "user_credentials.attestation_client_data_json",
            "user_credentials.attestation_object",
            "user_credentials.public_key",
            // Guests from outside are in no directory and have no trail: theirs stands in one workshop alone.
            "workshop_visitor.person",
            "workshop_visitor.secret_hash");

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient client = database.client();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noTableHoldsAPseudonymBesideAPerson() {
        assertThat(tablesThatTell()).isEmpty();
    }

    @Test
    void aTableThatWouldIsFound() {
        client.sql("create table leak (person_id text, end_of_trail bytea)").update();
        client.sql("create table link (p text references person, x bytea)").update();

        assertThat(tablesThatTell()).containsExactly("leak", "link");
    }

    private List<String> tablesThatTell() {
        List<String> withPseudonym =
                client.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and udt_name in ('bytea', '_bytea') order by 1, 2
                        """).query((row, i) -> List.of(row.getString(1), row.getString(2))).list().stream()
                        .filter(column -> !OTHER_BYTES.contains(String.join(".", column)))
                        .map(column -> column.get(0))
                        .distinct()
                        .toList();
        Set<String> withPerson = Set.copyOf(client.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and udt_name <> 'bytea'
                        and column_name in ('person', 'person_id', 'principal_name', 'address', 'addresses')
                        union
                        select conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid in ('person'::regclass, to_regclass('account'))
                        """).query(String.class).list());
        return withPseudonym.stream().filter(withPerson::contains).toList();
    }
}
