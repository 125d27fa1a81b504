package org.stigar.app.backup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.backup.tables.Catalogue;
import org.stigar.app.database.TestDatabase;

/** What is in a database, to compare. */
final class Places {

    private Places() {}

    /** Returns all rows of all tables that a backup holds, in the order in which they are read. */
    static Map<String, List<String>> rows(TestDatabase database) {
        Map<String, List<String>> rows = new TreeMap<>();
        JdbcClient client = database.client();
        for (String table : tables(client)) {
            if (!Catalogue.LEFT_OUT.contains(table) && !table.equals("flyway_schema_history")) {
                rows.put(
                        table,
                        client.sql("select t::text from " + table + " t order by 1")
                                .query(String.class)
                                .list());
            }
        }
        return rows;
    }

    /** Returns the tables that a backup leaves out and that hold something. */
    static List<String> leftOver(TestDatabase database) {
        JdbcClient client = database.client();
        return Catalogue.LEFT_OUT.stream()
                .filter(table -> client.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    private static List<String> tables(JdbcClient client) {
        return client.sql("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                        and not relispartition order by 1
                        """).query(String.class).list();
    }

    /** Returns all else that there is: columns, keys, indexes, triggers, functions, parts, and how far identities have counted. */
    static List<String> shape(TestDatabase database) {
        return database.client().sql("""
                        select concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default, is_identity)
                        from information_schema.columns where table_schema = 'public'
                        union all
                        select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
                        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
                        union all
                        select concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid) from pg_index i
                        join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
                        union all
                        select concat_ws(' ', 'trigger', tgrelid::regclass, tgname, tgenabled, pg_get_triggerdef(t.oid))
                        from pg_trigger t where not tgisinternal
                        union all
                        select concat_ws(' ', 'function', oid::regprocedure, md5(prosrc)) from pg_proc
                        where pronamespace = 'public'::regnamespace
                        union all
                        select concat_ws(' ', 'part', oid::regclass, pg_get_expr(relpartbound, oid)) from pg_class
                        where relispartition and relkind = 'r'
                        union all
                        select concat_ws(' ', 'sequence', sequencename, last_value) from pg_sequences where schemaname = 'public'
                        and sequencename <> 'guardian_log_id_seq' and sequencename not like 'trail_change%'
                        order by 1
                        """).query(String.class).list();
    }
}
