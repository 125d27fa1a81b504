package org.stigar.app.backup.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes away what slows filling down or stands in its way, and puts it back: keys, other indexes, references between tables.
 * Building an index over rows that are there takes a fraction of growing it row by row, and tables can be filled in any order.
 * Used by one thread, within one transaction.
 */
public final class Indexes {

    private static final String CONSTRAINTS = """
            select format('alter table %I drop constraint %I', t.relname, c.conname),
                format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_class t on t.oid = c.conrelid
            where c.connamespace = current_schema()::regnamespace and c.contype in ('f', 'p', 'u', 'x') and c.conparentid = 0
            and not t.relispartition and t.relname <> 'flyway_schema_history'
            order by c.contype = 'f', t.relname, c.conname
            """;

    private static final String INDEXES = """
            select format('drop index %I', c.relname), pg_get_indexdef(c.oid)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            where c.relnamespace = current_schema()::regnamespace and not c.relispartition
            and t.relname <> 'flyway_schema_history'
            and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
            order by c.relname
            """;

    private final Connection connection;
    private final List<String> back;

    private Indexes(Connection connection, List<String> back) {
        this.connection = connection;
        this.back = back;
    }

    /** Takes away those of all tables in the connection's schema. */
    public static Indexes away(Connection connection) throws SQLException {
        Catalogue catalogue = new Catalogue(connection);
        List<String> away = new ArrayList<>();
        List<String> back = new ArrayList<>();
        catalogue.list(INDEXES, row -> away.add(row.getString(1)) && back.add(row.getString(2)));
        catalogue.list(CONSTRAINTS, row -> {
            away.add(0, row.getString(1)); // references go first and come back last
            return back.add(row.getString(2));
        });
        run(connection, away);
        return new Indexes(connection, back);
    }

    /** Puts all back, and so proves that the rows keep to them. */
    public void putBack() throws SQLException {
        run(connection, back);
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
