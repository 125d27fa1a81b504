package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Drawing;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** Nobody is scored, and nobody is asked more than three times a week, however many want something. */
@AppTest
class P9NoSecondJobTest {

    private static final PersonId WANTED = new PersonId("p9-wanted");
    private static final List<PersonId> MANY =
            IntStream.range(0, 8).mapToObj(i -> new PersonId("p9-many-" + i)).toList();
    private static final Path ROOT = Path.of(System.getProperty("stigar.root", ".."));

    @Autowired
    private Drawing drawing;

    @Autowired
    private People people;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void whoIsWantedByEightGetsThreeLetters() {
        erasure.erase(WANTED);
        people.put(List.of(person(WANTED)), List.of(), List.of());
        people.put(MANY.stream().map(P9NoSecondJobTest::person).toList(), List.of(), List.of());

        MANY.forEach(one -> drawing.draw(one, WANTED, "much", AgreedRhythm.MONTHLY, clock.instant()));

        assertThat(drawing.waitingFor(WANTED)).as("all wait to be answered").hasSize(MANY.size());
        assertThat(letters()).isEqualTo(3);
        MANY.forEach(erasure::erase);
        erasure.erase(WANTED);
    }

    @Test
    void noAnswerOfTheInterfaceHasRoomForAScore() throws IOException {
        String description = Files.readString(ROOT.resolve("docs/openapi.json")).toLowerCase(Locale.ROOT);

        assertThat(description)
                .contains("\"/api/v1/trails\"")
                .doesNotContain("score", "rank", "rating", "points", "influence", "performance", "leaderboard");
    }

    private static Person person(PersonId id) {
        return Person.builder(id)
                .name(id.value())
                .addresses(List.of(id.value() + "@example.org"))
                .build();
    }

    private int letters() {
        return database.sql("select count(*) from letter where reader = :reader")
                .param("reader", pseudonyms.of(WANTED).bytes())
                .query(Integer.class)
                .single();
    }
}
