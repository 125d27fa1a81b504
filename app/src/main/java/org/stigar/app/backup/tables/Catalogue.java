package org.stigar.app.backup.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stigar.app.backup.file.Origin.Migration;
import org.stigar.app.backup.file.TablePart;

/** What PostgreSQL says of the tables in a connection's schema. Used by one thread. */
public final class Catalogue {

    /** Kept by the migrations themselves. */
    static final String HISTORY = "flyway_schema_history";

    /**
     * What is on its way when a backup is made and must not come back: sessions, links that work once and the letters that hold
     * them, counts of wrong passwords, what is due next and up to when jobs have gone, and what nodes tell each other. Their tables come back
     * empty.
     */
    public static final Set<String> LEFT_OUT = Set.of(
            "spring_session",
            "spring_session_attributes",
            "entry_link",
            "entry_attempt",
            "action_link",
            "letter",
            "scheduled_tasks",
            "steady_time",
            "trail_change");

    /** Names stand in a line between blanks. */
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by c.relname
            """;

    private static final String COLUMNS = """
            select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname, a.attnum
            """;

    private static final String PARTS = """
            select p.relname, c.relname, pg_get_expr(c.relpartbound, c.oid)
            from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
            where p.relnamespace = current_schema()::regnamespace and p.relkind = 'p' and c.relispartition
            order by p.relname, c.relname
            """;

    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences where schemaname = current_schema() and last_value is not null
            order by sequencename
            """;

    private static final String MIGRATIONS = """
            select version, checksum from flyway_schema_history
            where success and version is not null and checksum is not null order by installed_rank
            """;

    private final Connection connection;

    /** Asks through this connection. */
    public Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Returns the names of all tables but those of extensions, and but parts of others. */
    public List<String> listTables() throws SQLException {
        return list(TABLES, row -> plain(row.getString(1)));
    }

    /** Returns the tables that a backup holds, and their columns, but those that PostgreSQL works out itself. */
    public Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String table : listTables()) {
            if (!LEFT_OUT.contains(table) && !table.equals(HISTORY)) {
                columns.put(table, new ArrayList<>());
            }
        }
        for (String[] column : list(COLUMNS, row -> new String[] {row.getString(1), plain(row.getString(2))})) {
            if (columns.containsKey(column[0])) {
                columns.get(column[0]).add(column[1]);
            }
        }
        return columns;
    }

    /** Returns the parts of tables. */
    public List<TablePart> listParts() throws SQLException {
        return list(PARTS, row -> new TablePart(plain(row.getString(1)), plain(row.getString(2)), row.getString(3)));
    }

    /** Returns how far the sequences have counted that have. */
    public Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        list(SEQUENCES, row -> sequences.put(plain(row.getString(1)), row.getLong(2)));
        return sequences;
    }

    /** Returns the migrations that ran, in their order; none where nothing was ever migrated. */
    public List<Migration> listMigrations() throws SQLException {
        return listTables().contains(HISTORY)
                ? list(MIGRATIONS, row -> new Migration(row.getString(1), row.getInt(2)))
                : List.of();
    }

    /** Returns columns with commas, for SQL. */
    public static String quoted(List<String> columns) {
        return "\"" + String.join("\", \"", columns) + "\"";
    }

    private static String plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalStateException("names of tables and columns are plain");
        }
        return name;
    }

    /** What is made of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String question, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                all.add(reading.read(rows));
            }
        }
        return all;
    }
}
