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
 * and other walks, and the two could be compared (privacy P3). So quarters that the backup does not know stay, with who was counted; the
 * larger smallest group stays; and all figures are frozen, until two keys thaw them: on a new machine nobody knows what came out.
 */
record PublishedQuarters(Connection connection, Map<String, List<String>> columns) {

    private static final List<String> TABLES = List.of("publication", "cohort_member", "task_member");
    private static final String SMALLEST = "smallest_group";

    /** Puts aside what is published, until the transaction ends. */
    static PublishedQuarters keep(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new Catalogue(connection).columns();
        columns.keySet().removeIf(table -> !TABLES.contains(table) && !table.equals(SMALLEST));
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
                    String shared = shared(table);
                    statement.execute(
                            "insert into " + table + " (" + shared + ") select " + shared + " from kept_" + table);
                }
            }
            if (columns.containsKey(SMALLEST)) {
                statement.execute("""
                        insert into smallest_group (from_quarter, k) select from_quarter, k from kept_smallest_group
                        on conflict (from_quarter) do update set k = greatest(smallest_group.k, excluded.k)
                        """);
            }
        }
        try (PreparedStatement freeze =
                connection.prepareStatement("insert into figures_frozen (since) values (?) on conflict do nothing")) {
            freeze.setObject(1, now.atOffset(ZoneOffset.UTC));
            freeze.executeUpdate();
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
