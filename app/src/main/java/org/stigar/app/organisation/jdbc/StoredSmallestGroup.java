package org.stigar.app.organisation.jdbc;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.core.publish.Policy;

/** The smallest group in PostgreSQL. */
final class StoredSmallestGroup implements SmallestGroup {

    private final JdbcClient jdbc;

    StoredSmallestGroup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int of(LocalDate quarter) {
        return jdbc.sql(
                        "select k from smallest_group where from_quarter <= :quarter order by from_quarter desc limit 1")
                .param("quarter", quarter)
                .query(Integer.class)
                .optional()
                .orElse(Policy.DEFAULT_K);
    }

    @Override
    public void from(LocalDate quarter, int k) {
        jdbc.sql("""
                insert into smallest_group (from_quarter, k) values (:quarter, :k)
                on conflict (from_quarter) do update set k = excluded.k
                """).param("quarter", quarter).param("k", k).update();
    }
}
