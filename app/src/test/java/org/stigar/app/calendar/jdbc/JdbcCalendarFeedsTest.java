package org.stigar.app.calendar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;
import org.stigar.app.calendar.CalendarFeeds;
import org.stigar.app.calendar.CalendarFeedsContract;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.People;

class JdbcCalendarFeedsTest implements CalendarFeedsContract {

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient client = JdbcClient.create(database.dataSource());
    private final MemoryPeople people = MemoryPeople.of("ann", "bob");
    private final CalendarFeeds feeds = new JdbcCalendarFeeds(client, people, new Secrets(new SecureRandom()));

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public CalendarFeeds feeds() {
        return feeds;
    }

    @Override
    public People people() {
        return people;
    }

    @Test
    void keepsNeitherSecretNorName() {
        String secret = feeds.renew(ANN, NOON);

        assertThat(client.sql("select row(f)::text from calendar_feed f")
                        .query(String.class)
                        .single())
                .doesNotContain(secret, "ann", hex(secret), hex("ann"));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
