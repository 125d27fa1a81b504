package org.stigar.app.organisation.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.Freeze;

/** Whether figures are frozen, in PostgreSQL: asked anew each time, so that all nodes obey at once. */
final class StoredFreeze implements Freeze {

    private final JdbcClient jdbc;

    StoredFreeze(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> findSince() {
        return jdbc.sql("select since from figures_frozen")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void freeze(Instant now) {
        jdbc.sql("insert into figures_frozen (since) values (:now) on conflict do nothing")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void thaw() {
        jdbc.sql("delete from figures_frozen").update();
    }
}
