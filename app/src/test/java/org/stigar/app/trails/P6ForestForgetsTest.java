package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** Privacy P6: lines and logged walks are kept for 90 days, trails that nobody walks for two years. */
class P6ForestForgetsTest {

    private static final Duration TWO_YEARS = Duration.ofDays(732);

    private final Village village = new Village();
    private final PersonId ann = village.person("Ann");
    private final PersonId bob = village.person("Bob");

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void linesGoAfter90DaysAnsweredOrNot() {
        PersonId cy = village.person("Cy");
        long refused = village.drawing()
                .draw(ann, bob, "", AgreedRhythm.MONTHLY, village.now())
                .id();
        village.drawing().answer(bob, refused, Answer.NO, village.now());
        village.drawing().draw(ann, cy, "", AgreedRhythm.MONTHLY, village.now());
        village.drawing().note(ann, "Kim", "", AgreedRhythm.MONTHLY, village.now());

        night(Duration.ofDays(90));
        assertThat(village.drawing().drawnBy(ann)).hasSize(3);
        night(Duration.ofSeconds(1));
        assertThat(village.drawing().drawnBy(ann)).isEmpty();
        assertThat(count("drawn_line")).isZero();
    }

    @Test
    void answeredWalksGoWithTheirDayAndOthersAfter90() {
        village.trail(ann, bob);
        village.pass(Duration.ofDays(1));
        village.trails().logWalk(ann, bob, village.now());
        village.trails()
                .answerWalk(
                        bob,
                        village.trails()
                                .find(bob, ann, village.now())
                                .orElseThrow()
                                .unconfirmed()
                                .get(0)
                                .id(),
                        Answer.YES);
        night(Duration.ofHours(1));
        assertThat(count("logged_walk")).isEqualTo(1);
        night(Duration.ofDays(1));
        assertThat(count("logged_walk")).isZero();

        village.trails().logWalk(ann, bob, village.now());
        night(Duration.ofDays(90));
        assertThat(count("logged_walk")).isEqualTo(1);
        night(Duration.ofSeconds(1));
        assertThat(count("logged_walk")).isZero();
        assertThat(village.trails()
                        .find(ann, bob, village.now())
                        .orElseThrow()
                        .days()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void aTrailThatNobodyWalksForTwoYearsIsForgotten() {
        village.trail(ann, bob);
        village.trails().letRest(ann, bob); // one end alone keeps nothing

        night(Duration.ofDays(729));
        assertThat(count("trail")).isEqualTo(1);
        night(Duration.ofDays(3));
        assertThat(count("trail")).isZero();
        assertThat(village.trails().of(ann, village.now())).isEmpty();
    }

    @Test
    void bothEndsKeepATrailByLettingItRest() {
        village.trail(ann, bob);
        village.trails().letRest(ann, bob);
        village.trails().letRest(bob, ann);

        night(TWO_YEARS);
        assertThat(village.trails().find(ann, bob, village.now())).isPresent();
        village.trails().reopen(bob, ann);
        night(Duration.ofDays(1));
        assertThat(village.trails().find(ann, bob, village.now())).isEmpty();
    }

    @Test
    void aTrailThatIsWalkedStays() {
        village.trail(ann, bob);
        village.pass(TWO_YEARS.minus(Duration.ofDays(10)));
        village.trails().logWalk(bob, ann, village.now());

        night(Duration.ofDays(200));
        assertThat(count("trail")).isEqualTo(1);
    }

    private void night(Duration later) {
        village.pass(later);
        village.forgetDays();
        village.retention().run(village.now());
    }

    private int count(String table) {
        return village.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
