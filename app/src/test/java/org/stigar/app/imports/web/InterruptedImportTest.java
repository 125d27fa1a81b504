package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.imports.web.AdminBrowser.Sent;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The server of the database ends an import's connection at random moments: nothing of it is there, then all of it, once. */
@AppTest
class InterruptedImportTest {

    private static final int PEOPLE = 60;
    private static final int WALKS = 20_000;
    private static final int ROUNDS = Integer.getInteger("stigar.kills", 3);
    private static final Instant FIRST = Instant.parse("2026-03-10T08:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    private final RandomGenerator random = new SplittableRandom(20_260_601);

    @BeforeEach
    void putPeople() {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            all.add(Person.builder(new PersonId("cut-" + i)).build());
        }
        people.put(all, List.of(), List.of());
    }

    @Test
    void leavesNothingAndIsThereOnceAfterwards() throws Exception {
        AdminBrowser browser = AdminBrowser.of(port, "en", people, accounts, Role.ADMIN);
        int cuts = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = walks();
            String page = browser.look("WALKS", Sent.of("WALKS", file(round)));
            browser.post(page + "/begin", Map.of());
            cuts += cutTheImport(Duration.ofMillis(random.nextInt(1 + 100 * round))) ? 1 : 0;
            String state = await(browser, page);

            if (state.equals("FAILED")) {
                assertThat(walks()).as("nothing of what broke off").isEqualTo(before);
                browser.post(page + "/begin", Map.of());
                state = await(browser, page);
            }
            assertThat(state).isEqualTo("DONE");
            assertThat(walks()).as("all of it, once").isEqualTo(before + WALKS);
        }
        assertThat(cuts).isPositive();
    }

    /** Cuts it some time after it began, and returns whether it was still there to be cut. */
    private boolean cutTheImport(Duration after) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (held("l.pid").isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        LockSupport.parkNanos(after.toNanos());
        return !held("pg_terminate_backend(l.pid)").isEmpty();
    }

    private List<String> held(String what) {
        return database.sql("select " + what + "::text from pg_locks l where l.locktype = 'advisory' and l.granted"
                        + " and l.objid = 7216470"
                        + " and l.database = (select oid from pg_database where datname = current_database())")
                .query(String.class)
                .list();
    }

    private String await(AdminBrowser browser, String page) throws Exception {
        long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (true) {
            String state = database.sql("select state from import_run where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            if (!state.equals("RUNNING")) {
                assertThat(browser.get(page).statusCode()).isEqualTo(200);
                return state;
            }
            assertThat(System.nanoTime()).as("the import ends").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private long walks() {
        return database.sql("select count(*) from walk").query(Long.class).single();
    }

    /** Different walks in each round, some of them at the same minute. */
    private static String file(int round) {
        StringBuilder text = new StringBuilder("at,from,to\n");
        for (int i = 0; i < WALKS; i++) {
            int one = i % PEOPLE;
            int other = (one + 1 + i / PEOPLE % (PEOPLE - 1)) % PEOPLE;
            text.append(FIRST.plusSeconds(60L * i + round))
                    .append(",cut-")
                    .append(one)
                    .append(",cut-")
                    .append(other)
                    .append('\n');
        }
        return text.toString();
    }
}
