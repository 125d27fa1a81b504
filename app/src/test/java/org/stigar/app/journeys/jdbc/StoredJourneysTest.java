package org.stigar.app.journeys.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Journeys;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

class StoredJourneysTest {

    private final TestDatabase database = TestDatabase.migrated();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());
    private final Journeys journeys = new StoredJourneys(
            JdbcClient.create(source),
            new TransactionTemplate(new JdbcTransactionManager(source)),
            new SplittableRandom(5));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void keepsAJourneyAsItWasDrawn() {
        Journey journey = journey("sign>deliver,invoice", "deliver>begin", "invoice>begin", "begin");
        long id = journeys.create("New subscriber", journey);

        assertThat(journeys.find(id)).contains(new DrawnJourney(id, 0, "New subscriber", journey));
        assertThat(journeys.find(id + 1)).isEmpty();
    }

    @Test
    void listsByTitle() {
        journeys.create("moving", journey());
        journeys.create("Buying", journey("a"));
        assertThat(journeys.list()).extracting(DrawnJourney::title).containsExactly("Buying", "moving");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        long id = journeys.create("Moving", journey("a>b", "b"));
        journeys.change(id, 0, "Moving house", journey("a"));

        assertThatThrownBy(() -> journeys.change(id, 0, "Mine", journey("b")))
                .isInstanceOfSatisfying(
                        JourneyException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> journeys.remove(id, 0)).isInstanceOf(JourneyException.class);
        assertThat(journeys.find(id)).contains(new DrawnJourney(id, 1, "Moving house", journey("a")));
    }

    @Test
    void whatIsRemovedIsGone() {
        long id = journeys.create("Moving", journey("a>b", "b"));
        journeys.remove(id, 0);

        assertThat(journeys.find(id)).isEmpty();
        assertThatThrownBy(() -> journeys.change(id, 0, "Moving", journey()))
                .isInstanceOfSatisfying(
                        JourneyException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
    }

    @Test
    void takesNoMoreThanItShows() {
        IntStream.range(0, Journeys.MOST).forEach(number -> journeys.create("Journey " + number, journey()));
        assertThatThrownBy(() -> journeys.create("One more", journey()))
                .isInstanceOfSatisfying(
                        JourneyException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY));
        assertThat(journeys.list()).hasSize(Journeys.MOST);
    }

    /** Takes stages such as {@code sign>deliver,invoice}, each carried by a unit of its name. */
    private static Journey journey(String... stages) {
        return Journey.of(
                        List.of(stages).stream()
                                .map(stage -> stage.split("[>,]", -1))
                                .map(names -> new Journey.Drawn(
                                        new Stage(
                                                names[0],
                                                new TreeSet<>(List.of(new UnitId(names[0]))),
                                                List.of("Function of " + names[0]),
                                                List.of("Shop", "Web")),
                                        List.of(names).subList(1, names.length)))
                                .toList(),
                        unit -> true)
                .journey();
    }
}
