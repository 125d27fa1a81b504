package org.stigar.app.journeys.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Signals;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Signal.Kind;

class StoredSignalsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final TestDatabase database = TestDatabase.migrated();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    private final Journeys journeys =
            new StoredJourneys(JdbcClient.create(source), transactions, new SplittableRandom(5));
    private final Signals signals = new StoredSignals(JdbcClient.create(source), transactions);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aMonthOfAStageIsReplacedAsAWhole() {
        long id = journeys.create("Moving", new Journey(List.of(), List.of()));
        Signal before = new Signal("Sign", MARCH.minusMonths(1), Kind.NPS, -12.25);
        signals.put(id, List.of(before, new Signal("Sign", MARCH, Kind.NPS, 40), complaints("Pack", 3)));

        signals.put(id, List.of(complaints("Sign", 7)));

        assertThat(signals.list(id)).containsExactly(complaints("Pack", 3), before, complaints("Sign", 7));
    }

    @Test
    void goWithTheirJourneyAndAreKeptWhenItIsDrawnAnew() {
        long id = journeys.create("Moving", new Journey(List.of(), List.of()));
        signals.put(id, List.of(complaints("Sign", 7), complaints("Pack", 3)));

        journeys.change(id, 0, "Moving house", new Journey(List.of(), List.of()));
        assertThat(signals.list(id)).hasSize(2);
        signals.keepOnly(id, List.of("Pack", "Other"));
        assertThat(signals.list(id)).containsExactly(complaints("Pack", 3));

        journeys.remove(id, 1);
        assertThat(signals.list(id)).isEmpty();
        assertThatThrownBy(() -> signals.put(id, List.of(complaints("Sign", 7))))
                .isInstanceOf(JourneyException.class);
    }

    private static Signal complaints(String stage, double value) {
        return new Signal(stage, MARCH, Kind.COMPLAINTS, value);
    }
}
