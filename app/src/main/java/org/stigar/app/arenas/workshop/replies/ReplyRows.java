package org.stigar.app.arenas.workshop.replies;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;

/** The table {@code workshop_reply}: the latest answer by mail of each who takes part. Works in the caller's transaction. */
final class ReplyRows {

    private final JdbcClient jdbc;

    ReplyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an answer, and returns whether it is later than all before it. Waits for who notes one at the same time. */
    boolean tryNote(long workshop, Pseudonym person, int sequence, Instant stamp) {
        return jdbc.sql("""
                        insert into workshop_reply as kept (workshop_id, person, sequence, stamped_at)
                        values (:workshop, :person, :sequence, :stamp)
                        on conflict (workshop_id, person) do update
                        set sequence = excluded.sequence, stamped_at = excluded.stamped_at
                        where (kept.sequence, kept.stamped_at) < (excluded.sequence, excluded.stamped_at)
                        """)
                        .param("workshop", workshop)
                        .param("person", person.bytes())
                        .param("sequence", sequence)
                        .param("stamp", stamp.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
