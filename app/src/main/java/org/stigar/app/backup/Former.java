package org.stigar.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.stigar.app.backup.Restore.Existing;
import org.stigar.app.backup.file.BackupTrouble;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.app.backup.tables.Catalogue;

/** What a database holds before a restore. */
record Former(Connection connection, List<String> tables) {

    /** The name under which servers are connected. */
    private static final String SERVER = "stigar";

    private static final String SERVERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = '%s' and pid <> pg_backend_pid()
            """.replace("%s", SERVER);

    private static final String FUNCTIONS = """
            select 'drop function ' || p.oid::regprocedure from pg_proc p
            where p.pronamespace = current_schema()::regnamespace
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            """;

    static Former of(Connection connection) throws SQLException {
        return new Former(connection, new Catalogue(connection).listTables());
    }

    void refuse(Existing existing) throws SQLException {
        if (number(SERVERS) > 0) {
            throw new BackupTrouble(Reason.SERVER_RUNS, "");
        }
        if (tables.isEmpty()) {
            return;
        }
        if (!tables.contains("flyway_schema_history")) {
            throw new BackupTrouble(Reason.NOT_STIGARS, String.valueOf(tables.size()));
        }
        if (existing == Existing.KEEP) {
            long people = tables.contains("person") ? number("select count(*) from person") : 0;
            throw new BackupTrouble(Reason.NOT_EMPTY, String.valueOf(people));
        }
    }

    void drop() throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + String.join(", ", tables));
            List<String> drops = new ArrayList<>();
            try (ResultSet functions = statement.executeQuery(FUNCTIONS)) {
                while (functions.next()) {
                    drops.add(functions.getString(1));
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
