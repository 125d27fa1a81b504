package org.stigar.app.walks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.LogCapture;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.app.walks.records.WalkRecords;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** P7 and P13, attacked: somebody reads every table and every line of the log. */
class WalkPrivacyTest {

    private static final PersonId ANN = new PersonId("ann.lind-4711");
    private static final PersonId BOB = new PersonId("bob.berg-4712");
    private static final PersonId CY = new PersonId("cy.dahl-4713");
    private static final List<String> SECRETS =
            List.of("lind-4711", "berg-4712", "dahl-4713", "Name of", "welding", "ann@example.org");

    private final TestDatabase database = TestDatabase.migrated();
    private final MutableClock clock = new MutableClock(WalkLogContract.NOW);
    private final MemoryPeople colleagues = MemoryPeople.of(ANN.value(), BOB.value(), CY.value());
    private final Store store = new Store(database.dataSource(), colleagues, clock);
    private final LogCapture log = LogCapture.ofEverything();
    private final Queue<String> driverLog = new ConcurrentLinkedQueue<>();
    private final java.util.logging.Logger driver = java.util.logging.Logger.getLogger("org.postgresql");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            driverLog.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(java.util.logging.Level.ALL);
        driver.setLevel(java.util.logging.Level.ALL);
        driver.setUseParentHandlers(false);
        driver.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.close();
        driver.removeHandler(handler);
        driver.setLevel(null);
        database.close();
    }

    @Test
    void leavesNobodysIdOrNameInAnyTableOrLine() {
        doEverything();

        String everything = tables();
        assertThat(everything)
                .contains(HexFormat.of().formatHex(colleagues.of(ANN).bytes()));
        for (String secret : SECRETS) {
            assertThat(everything).doesNotContainIgnoringCase(secret).doesNotContain(hex(secret));
        }
        assertThat(log.lines()).isNotEmpty();
        assertThat(driverLog).isNotEmpty();
        String lines = lines();
        for (String secret : SECRETS) {
            assertThat(lines).doesNotContainIgnoringCase(secret).doesNotContainIgnoringCase(hex(secret));
        }
    }

    @Test
    void saysNothingOfPeopleWhenWritingFails() {
        store.jdbc
                .sql("alter table walk add constraint none check (false) not valid")
                .update();

        Throwable failure = catchThrowable(() -> store.log.append(List.of(help())));

        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (String secret : SECRETS) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContainIgnoringCase(secret);
            }
        }
        assertThat(failure).isNotNull();
    }

    /** P7: no row of any table holds the person afterwards, not even by pseudonym. */
    @Test
    void leavesNoRowOfAnErasedPerson() {
        doEverything();

        new WalkRecords(store.log, store.daySets, colleagues).erase(ANN);

        String everything = tables();
        assertThat(everything)
                .doesNotContain(HexFormat.of().formatHex(colleagues.of(ANN).bytes()));
        assertThat(everything)
                .contains(HexFormat.of().formatHex(colleagues.of(BOB).bytes()));
        assertThat(store.daySets.find(BOB, CY)).isPresent();
    }

    @Test
    void givesAPersonAllThatIsKeptAndOfOthersOnlyWhatTheySee() {
        doEverything();

        List<PersonalTable> tables = new WalkRecords(store.log, store.daySets, colleagues).export(ANN);

        assertThat(tables).extracting(PersonalTable::name).containsExactly("trail-days", "walks");
        assertThat(tables.get(0).rows())
                .contains(
                        List.of("Name of bob.berg-4712", "2025-10-13", "declared", "OWN"),
                        List.of("Name of bob.berg-4712", "2026-06-15", "asks", "OWN"))
                .noneMatch(row -> row.get(2).equals("mail"));
        assertThat(tables.get(1).rows())
                .anyMatch(row -> row.subList(1, 5).equals(List.of("2026-06-15T12:00:00Z", "HELP", "OWN", "asks"))
                        && row.get(8).equals("other"));
        assertThat(new WalkRecords(store.log, store.daySets, colleagues).export(new PersonId("nobody")))
                .allMatch(table -> table.rows().isEmpty());
    }

    private void doEverything() {
        store.log.append(List.of(
                help(),
                WalkLogContract.declared(WalkLogContract.NOW.minus(Duration.ofDays(245)), ANN, BOB),
                WalkLogContract.declared(WalkLogContract.NOW, ANN, CY),
                Walk.of(WalkLogContract.NOW, List.of(BOB, CY), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL)));
        store.log.append(List.of(help(), WalkLogContract.with("ann@example.org", WalkLogContract.NOW, ANN, CY)));
        store.log.retract(ANN, WalkSource.DECLARED, "ann@example.org");
        store.log.withdraw(CY, new WalkSource("badge"));
        store.log.between(ANN, BOB);
        store.daySets.of(ANN);
        store.activeDays.count();
    }

    private static Walk help() {
        return new Walk(
                WalkLogContract.NOW,
                List.of(ANN, BOB),
                2,
                WalkKind.HELP,
                Occasion.OWN,
                new WalkSource("asks"),
                Optional.of("ann@example.org asks bob"),
                Optional.of(new Help(BOB, List.of("welding"), Help.Word.CONFIRMED)));
    }

    /** Returns every row of every table as text. */
    private String tables() {
        StringBuilder all = new StringBuilder();
        store.jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> store.jdbc
                        .sql("select t::text from " + table + " t")
                        .query(String.class)
                        .list()
                        .forEach(row -> all.append(row).append('\n')));
        return all.toString();
    }

    private String lines() {
        return String.join("\n", driverLog) + "\n" + String.join("\n", log.lines());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
    }
}
