package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class StartTest {

    @Autowired
    private JdbcClient client;

    @Autowired
    private Clock clock;

    @Test
    void startsOnADatabaseOfItsOwn() {
        assertThat(client.sql("SELECT current_database()").query(String.class).single())
                .startsWith("test_");
    }

    @Test
    void readsTheClockOfTheTest() {
        assertThat(clock.instant()).isEqualTo(AppTestClock.START);
    }
}
