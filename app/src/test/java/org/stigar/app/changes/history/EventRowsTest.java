package org.stigar.app.changes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Role;
import org.stigar.app.database.Releases;
import org.stigar.app.database.TestDatabase;

/** The rows of what was done with changes, on PostgreSQL. */
class EventRowsTest {

    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");
    private static final Event DRAFTED = Event.of(NINE, Happening.DRAFTED, 0, Role.LEADER);

    @Test
    void tellsAllThatItWasToldOfAChange() {
        try (TestDatabase database = TestDatabase.migrated()) {
            JdbcClient client = database.client();
            EventRows rows = new EventRows(client);
            draft(client, 1);
            draft(client, 2);
            List<Event> told = List.of(
                    DRAFTED,
                    Event.of(NINE, Happening.NEGOTIATED, 0, Role.GUARDIAN).recording(LocalDate.of(2026, 5, 30)),
                    Event.of(NINE, Happening.NEGOTIATED, 0, Role.LEADER),
                    Event.announced(NINE, 0),
                    Event.withdrawn(NINE, Role.GUARDIAN));
            told.forEach(event -> rows.add(1, event));
            rows.add(2, DRAFTED);

            assertThat(rows.list(1)).isEqualTo(told);
            assertThat(rows.list(2)).containsExactly(DRAFTED);
            assertThat(rows.list(3)).isEmpty();
        }
    }

    /** Whatever is done to a draft that was removed meanwhile leaves nothing, and no fault. */
    @Test
    void goesAndStaysAwayWithItsChange() {
        try (TestDatabase database = TestDatabase.migrated()) {
            JdbcClient client = database.client();
            EventRows rows = new EventRows(client);
            draft(client, 1);
            rows.add(1, DRAFTED);
            client.sql("delete from change where id = 1").update();
            rows.add(1, DRAFTED);

            assertThat(client.sql("select count(*) from change_event")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void nobodyChangesWhatStandsThere() {
        try (TestDatabase database = TestDatabase.migrated()) {
            JdbcClient client = database.client();
            draft(client, 1);
            new EventRows(client).add(1, DRAFTED);

            for (String attack : List.of(
                    "delete from change_event",
                    "update change_event set role = 'GUARDIAN'",
                    "update change_event set at = at + interval '1 day'")) {
                assertThatThrownBy(() -> client.sql(attack).update())
                        .as(attack)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    /** Of a change from before there were rows, what it says of itself is known; neither who drafted it nor when is made up. */
    @Test
    void ofEarlierChangesKnowsWhatWasStored() throws IOException {
        try (TestDatabase database = Releases.filled("281")) {
            JdbcClient client = database.client();
            draft(client, 1);
            draft(client, 2);
            client.sql(
                            "update change set version = 3, announced_at = '2026-06-01T09:00Z', withdrawn_at = '2026-06-02T09:00Z' where id = 2")
                    .update();

            database.flyway("290").migrate();

            EventRows rows = new EventRows(client);
            assertThat(rows.list(1)).isEmpty();
            assertThat(rows.list(2))
                    .containsExactly(
                            Event.announced(NINE, 3),
                            Event.of(Instant.parse("2026-06-02T09:00:00Z"), Happening.WITHDRAWN, OptionalInt.empty()));
        }
    }

    private static void draft(JdbcClient client, long id) {
        client.sql("""
                insert into change (id, version, title, purpose, from_day, steps, statement)
                values (?, 0, 'Nordic claims', '', '2027-03-01', '', '')
                """).param(id).update();
    }
}
