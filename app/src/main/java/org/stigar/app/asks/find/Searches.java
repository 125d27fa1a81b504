package org.stigar.app.asks.find;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Finding;
import org.stigar.app.people.Pseudonym;

/** Counts how often people look, so that nobody goes through the whole organisation. */
final class Searches {

    private static final int DAYS = 7;

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more unless this week's are used up, and returns whether they were not. */
    boolean tryCount(Pseudonym person, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        // Two at once may both be let through, which does no harm.
        return jdbc.sql("""
                insert into ask_search (person, day, times)
                select :person, :today, 1
                where (select coalesce(sum(times), 0) from ask_search where person = :person and day > :before) < :most
                on conflict (person, day) do update set times = ask_search.times + 1
                """)
                        .param("person", person.bytes())
                        .param("today", today)
                        .param("before", today.minusDays(DAYS))
                        .param("most", Finding.MOST_A_WEEK)
                        .update()
                > 0;
    }
}
