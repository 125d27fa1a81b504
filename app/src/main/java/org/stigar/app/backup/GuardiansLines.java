package org.stigar.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import org.stigar.app.backup.tables.Catalogue;

/**
 * The guardians' log over a restore. It is never made shorter: lines that are not in the backup stay, and one tells of the restore
 * (privacy P10, P13).
 */
record GuardiansLines(Connection connection, boolean isKept) {

    private static final String TABLE = "guardian_log";

    /** Puts aside what the log holds, until the transaction ends. */
    static GuardiansLines keep(Connection connection) throws SQLException {
        boolean isThere = new Catalogue(connection).listTables().contains(TABLE);
        if (isThere) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create temp table kept_line on commit drop as table guardian_log");
                statement.execute("create temp table kept_person on commit drop as table guardian_log_person");
            }
        }
        return new GuardiansLines(connection, isThere);
    }

    /** Adds the lines that were put aside and are not there, and that a backup was restored. */
    void putBack(Instant made, Instant now) throws SQLException {
        if (isKept) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        insert into guardian_log (at, act, what, detail, about, actor, key)
                        select at, act, what, detail, about, actor, key from (
                            select id, at, act, what, detail, about, actor, key from kept_line
                            except select id, at, act, what, detail, about, actor, key from guardian_log
                        ) later order by id
                        """);
                statement.execute(
                        "insert into guardian_log_person select person, surrogate from kept_person on conflict do nothing");
            }
        }
        try (PreparedStatement line = connection.prepareStatement(
                "insert into guardian_log (at, act, what, detail) values (?, 'RESTORED', '', ?)")) {
            line.setObject(1, now.atOffset(ZoneOffset.UTC));
            line.setString(2, made.toString());
            line.executeUpdate();
        }
    }
}
