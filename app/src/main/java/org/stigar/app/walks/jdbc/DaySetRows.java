package org.stigar.app.walks.jdbc;

import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.core.trail.DaySet;

/** Single rows of day_set, in the caller's transaction. */
final class DaySetRows {

    private static final String KEY = " where low = ? and high = ? and source = ? and occasion = ?";

    private final JdbcTemplate jdbc;

    DaySetRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a row and returns its days; none where it is not there. */
    DaySet lock(LayerKey key) {
        return jdbc
                .query("select days from day_set" + KEY + " for update", (row, number) -> row.getBytes(1), values(key))
                .stream()
                .map(DaySet::ofBytes)
                .findFirst()
                .orElse(DaySet.EMPTY);
    }

    /** Puts days in place of those of a row; without days the row goes. */
    void replace(LayerKey key, DaySet days) {
        Object[] values = values(key);
        if (days.isEmpty()) {
            jdbc.update("delete from day_set" + KEY, values);
        } else {
            jdbc.update(
                    "update day_set set days = ?" + KEY, days.toBytes(), values[0], values[1], values[2], values[3]);
        }
    }

    static Object[] values(LayerKey key) {
        return new Object[] {
            key.pair().low().bytes(),
            key.pair().high().bytes(),
            key.layer().source().name(),
            key.layer().occasion().name()
        };
    }
}
