package org.stigar.app.privacy.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.people.PersonId;

class OwnLogTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");

    private static TestDatabase database;
    private static JdbcClient client;

    private OwnLog log;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        client = database.client();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void forgetReaders() {
        client.sql("delete from own_log_reader").update();
        log = new OwnLog(client, new MemoryPeople(), new SecureRandom());
    }

    @Test
    void tellsEachPersonTheirOwnActsLatestFirst() {
        log.add(ANN, OwnAct.PAUSED, NINE);
        log.add(BOB, OwnAct.EXPORTED, NINE);
        log.add(ANN, OwnAct.RESUMED, NINE.plusSeconds(60));

        assertThat(log.of(ANN))
                .containsExactly(
                        new OwnLog.Entry(OwnAct.RESUMED, NINE.plusSeconds(60)), new OwnLog.Entry(OwnAct.PAUSED, NINE));
        assertThat(new OwnLogRecords(log).export(BOB).get(0).rows())
                .containsExactly(List.of(NINE.toString(), "EXPORTED"));
    }

    @Test
    void keepsTheLineOfSomebodyErasedButNotWhoseItWas() {
        int before = lines();
        log.add(ANN, OwnAct.ERASED, NINE);
        new OwnLogRecords(log).erase(ANN);

        assertThat(log.of(ANN)).isEmpty();
        assertThat(lines()).isEqualTo(before + 1);
        log.add(ANN, OwnAct.EXPORTED, NINE);
        assertThat(log.of(ANN)).hasSize(1);
    }

    @Test
    void letsNobodyChangeRemoveOrEmptyWhatItHolds() {
        log.add(
                ANN,
                OwnAct.EXPORTED,
                client.sql("select now()").query(Instant.class).single());

        for (String attack : List.of(
                "update own_log set act = 'PAUSED'",
                "update own_log set at = now() - interval '9 years'",
                "delete from own_log where at > now() - interval '1 day'",
                "truncate own_log")) {
            assertThatThrownBy(() -> client.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
        assertThat(log.of(ANN)).hasSize(1);
    }

    @Test
    void forgetsAfterTwoYears() {
        Instant now = client.sql("select now()").query(Instant.class).single();
        log.add(ANN, OwnAct.PAUSED, now.minusSeconds(3 * 365 * 86_400L));
        log.add(ANN, OwnAct.RESUMED, now.minusSeconds(600 * 86_400L));

        new OwnLogTidying(client).run(now);

        assertThat(log.of(ANN)).extracting(OwnLog.Entry::act).containsExactly(OwnAct.RESUMED);
    }

    private static int lines() {
        return client.sql("select count(*) from own_log").query(Integer.class).single();
    }
}
