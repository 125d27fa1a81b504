package org.stigar.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stigar.app.backup.tables.Catalogue;

/**
 * What others have seen, over a restore. A quarter that came out after the backup was made would come out a second time, of other people
 * and other walks, and the two could be compared (privacy P3). So quarters that the backup does not know stay, with who was counted and from when
 * on guardians and leaders are not; the forecasts that were shown stay (P11), what was told of plans for changes that are there, and the larger smallest group; and all figures are frozen, until two
 * keys thaw them: on a new machine nobody knows what came out. Waves of pulses that were open are closed, and what was answered in them is gone; those
 * that the backup does not know stay, with who was asked and what is published of them: the next ones are compared to them.
 */
record PublishedQuarters(Connection connection, Map<String, List<String>> columns) {

    private static final List<String> TABLES = List.of("publication", "cohort_member", "task_member");
    private static final String CARRIERS = "carrier_member";
    private static final String SMALLEST = "smallest_group";
    private static final String FORECASTS = "change_forecast";
    private static final String PLANS = "change_plans_told";
    private static final String LEADERS = "leader_unit";
    private static final String GUARDIANS = "guardian_sight";
    private static final List<String> OTHERS = List.of(CARRIERS, SMALLEST, FORECASTS, PLANS, LEADERS, GUARDIANS);
    private static final String WAVES = "pulse_wave";

    /** What is kept of pulses: the answers are not. Parents first. */
    private static final List<String> PULSES = List.of("pulse", "pulse_item", WAVES, "pulse_asked", "pulse_figures");

    /** Whoever was not a reader when the backup was replaced may be counted in what stays, and waits for the next quarter. */
    private static final List<String> SIGHT = List.of("""
            update leader_unit set sees_from = (
                select kept.sees_from from kept_leader_unit kept
                where kept.person_id = leader_unit.person_id and kept.unit_id = leader_unit.unit_id)
            """, """
            delete from guardian_sight where person_id not in (select person_id from kept_guardian_sight)
            """, """
            update guardian_sight set sees_from = kept.sees_from from kept_guardian_sight kept
            where kept.person_id = guardian_sight.person_id
            """);

    /** The change itself may be gone with what the backup does not know. */
    private static final String SHOWN = """
            insert into change_forecast (change_id, quarter, steps, at, figures)
            select (select change.id from change where change.id = kept.change_id), quarter, steps, at, figures
            from kept_change_forecast kept where not exists (
                select from change_forecast known
                where known.quarter = kept.quarter and known.steps = kept.steps and known.at = kept.at)
            order by kept.id
            """;

    /**
     * Whose plans were taken is not counted again: what was told stays, and where the backup has not announced the change yet, or has it taken back, that
     * they were taken.
     */
    private static final List<String> TAKEN = List.of("""
            delete from kept_change_plans_told where change_id not in (select id from change)
            """, """
            delete from change_plans_told where change_id in (select change_id from kept_change_plans_told)
            """, """
            update kept_change_plans_told set keep_from = null, keep_until = null, hand_over_from = null,
                hand_over_until = null, let_go_from = null, let_go_until = null
            where change_id in (select id from change where announced_at is null or withdrawn_at is not null)
            """);

    /**
     * A wave of a pulse that the backup has open may have been closed and published since: its key must not come back, nor its answers be
     * published a second time, of other people.
     */
    private static final List<String> CLOSING = List.of("""
            delete from pulse_answer where wave_id in (select id from pulse_wave where closed_on is null)
            """, "delete from pulse_mark", """
            update pulse_wave set key = null, closed_on = greatest(opens, current_date) where closed_on is null
            """);

    /**
     * Makes way for what was put aside of waves. Of those that the backup knows too it is newer: who was erased since is nobody in it, and must be the same nobody
     * in all.
     */
    private static final List<String> MAKING_WAY = List.of(
            """
            update kept_pulse_wave set key = null, closed_on = coalesce(closed_on, greatest(opens, current_date))
            """,
            """
            delete from kept_pulse_wave kept where exists (
                select from pulse_wave known where known.number = kept.number and known.id <> kept.id)
            """,
            "delete from kept_pulse_asked where wave_id not in (select id from kept_pulse_wave)",
            "delete from kept_pulse_figures where wave_id not in (select id from kept_pulse_wave)",
            "delete from kept_pulse where id not in (select pulse_id from kept_pulse_wave)",
            "delete from kept_pulse where id in (select id from pulse)",
            "delete from kept_pulse_item where pulse_id not in (select id from kept_pulse)",
            "delete from pulse_asked where wave_id in (select id from kept_pulse_wave)",
            "delete from pulse_figures where wave_id in (select wave_id from kept_pulse_figures)",
            "delete from kept_pulse_wave where id in (select id from pulse_wave)");

    /** Puts aside what is published, until the transaction ends. */
    static PublishedQuarters keep(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new Catalogue(connection).columns();
        columns.keySet()
                .removeIf(table -> !TABLES.contains(table) && !OTHERS.contains(table) && !PULSES.contains(table));
        try (Statement statement = connection.createStatement()) {
            for (String table : columns.keySet()) {
                statement.execute("create temp table kept_" + table + " on commit drop as table " + table);
            }
        }
        return new PublishedQuarters(connection, Map.copyOf(columns));
    }

    /** Adds what was put aside and is not there, and freezes all figures. */
    void putBack(Instant now) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (columns.keySet().containsAll(TABLES) && areMore(statement)) {
                for (String table : TABLES) {
                    statement.execute("delete from " + table);
                    putBack(statement, table);
                }
                if (columns.containsKey(CARRIERS)) {
                    statement.execute("delete from " + CARRIERS);
                    putBack(statement, CARRIERS);
                }
                see(statement);
            }
            if (columns.containsKey(SMALLEST)) {
                statement.execute("""
                        insert into smallest_group (from_quarter, k) select from_quarter, k from kept_smallest_group
                        on conflict (from_quarter) do update set k = greatest(smallest_group.k, excluded.k)
                        """);
            }
            if (columns.containsKey(FORECASTS)) {
                statement.execute(SHOWN);
            }
            if (columns.containsKey(PLANS)) {
                for (String change : TAKEN) {
                    statement.execute(change);
                }
                putBack(statement, PLANS);
            }
            for (String change : CLOSING) {
                statement.execute(change);
            }
            if (columns.keySet().containsAll(PULSES)) {
                for (String change : MAKING_WAY) {
                    statement.execute(change);
                }
                for (String table : PULSES) {
                    putBack(statement, table);
                }
            }
        }
        try (PreparedStatement freeze =
                connection.prepareStatement("insert into figures_frozen (since) values (?) on conflict do nothing")) {
            freeze.setObject(1, now.atOffset(ZoneOffset.UTC));
            freeze.executeUpdate();
        }
    }

    private void putBack(Statement statement, String table) throws SQLException {
        String shared = shared(table);
        statement.execute("insert into " + table + " (" + shared + ") select " + shared + " from kept_" + table);
    }

    private void see(Statement statement) throws SQLException {
        if (!columns.containsKey(GUARDIANS)) {
            statement.execute(
                    "create temp table kept_guardian_sight on commit drop as select * from guardian_sight limit 0");
        }
        for (String change : SIGHT) {
            statement.execute(change);
        }
    }

    private static boolean areMore(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select exists (select from kept_publication where quarter not in (select quarter from publication))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The former program may have been older, and its tables narrower. */
    private String shared(String table) throws SQLException {
        List<String> both = new ArrayList<>(new Catalogue(connection).columns().get(table));
        both.retainAll(columns.get(table));
        return Catalogue.quoted(both);
    }
}
