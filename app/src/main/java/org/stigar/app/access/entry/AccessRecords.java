package org.stigar.app.access.entry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.people.PersonId;

/** What is held about a person's access: never a hash or a key, always when and what for. */
final class AccessRecords implements PersonalRecords {

    private final JdbcClient database;

    AccessRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(
                table("account", List.of("roles", "has_password", "locked_at", "created_at", "language"), """
                        select array_to_string(roles, ' '), password_hash is not null, locked_at, created_at, language
                        from account where person_id = :person""", person),
                table(
                        "log-in-links",
                        List.of("valid_until"),
                        "select expires_at from entry_link where person_id = :person order by expires_at",
                        person),
                table("api-tokens", List.of("label", "scope", "created_at", "expires_at", "last_used_on"), """
                        select label, scope, created_at, expires_at, last_used_on
                        from api_token where person_id = :person order by created_at, id""", person),
                table("passkeys", List.of("label", "created", "last_used"), """
                        select label, created, last_used from user_credentials
                        join user_entities on id = user_entity_user_id
                        where name = :person order by created, credential_id""", person),
                table("sessions", List.of("began_at", "last_seen_at", "ends_at"), """
                        select to_timestamp(creation_time / 1000), to_timestamp(last_access_time / 1000),
                            to_timestamp(expiry_time / 1000)
                        from spring_session where principal_name = :person order by creation_time, primary_id""", person));
    }

    private PersonalTable table(String name, List<String> columns, String query, PersonId person) {
        List<List<String>> rows = database.sql(query)
                .param("person", person.value())
                .query((row, number) -> {
                    String[] values = new String[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        String value = row.getString(i + 1);
                        values[i] = value == null ? "" : value;
                    }
                    return List.of(values);
                })
                .list();
        return new PersonalTable(name, columns, rows);
    }

    /** The account takes its links, tokens, passkeys and sessions with it. */
    @Override
    public void erase(PersonId person) {
        database.sql("delete from account where person_id = :person")
                .param("person", person.value())
                .update();
        database.sql("delete from spring_session where principal_name = :person")
                .param("person", person.value())
                .update();
    }
}
