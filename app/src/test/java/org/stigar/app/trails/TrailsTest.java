package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.app.trails.OwnTrail.LoggedWalk;
import org.stigar.app.trails.OwnTrail.Rest;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.Assessment.Mark;
import org.stigar.core.trail.state.Reason;
import org.stigar.core.trail.state.TrailState;

class TrailsTest {

    private static final Village VILLAGE = new Village();
    private static int count;

    private final PersonId ann = VILLAGE.person("Ann" + ++count);
    private final PersonId bob = VILLAGE.person("Bob" + count);

    @AfterAll
    static void close() {
        VILLAGE.close();
    }

    @Test
    void isThereForBothEndsAndForNobodyElse() {
        PersonId eve = VILLAGE.person("Eve");
        VILLAGE.trail(ann, bob);

        assertThat(VILLAGE.trails().of(ann, VILLAGE.now()))
                .extracting(OwnTrail::other)
                .containsExactly(bob);
        assertThat(VILLAGE.trails().of(bob, VILLAGE.now()))
                .extracting(OwnTrail::other)
                .containsExactly(ann);
        assertThat(VILLAGE.trails().of(eve, VILLAGE.now())).isEmpty();
        assertThat(VILLAGE.trails().find(eve, ann, VILLAGE.now())).isEmpty();
        assertThat(VILLAGE.trails().find(ann, ann, VILLAGE.now())).isEmpty();
    }

    @Test
    void isThereOnceItWasWalked() {
        VILLAGE.meet(ann, bob, VILLAGE.now().minus(Duration.ofDays(20)));

        OwnTrail trail = trail(ann, bob);
        assertThat(trail.rhythm()).isEmpty();
        assertThat(trail.rest()).isEqualTo(Rest.NOBODY);
        assertThat(trail.introduce()).isEqualTo(Introduce.NO);
        assertThat(trail.carriesToMe()).isEmpty();
        assertThat(trail.unconfirmed()).isEmpty();
        assertThat(trail.assessment().openness()).isPresent();
    }

    @Test
    void mostOpenComesFirst() {
        PersonId cy = VILLAGE.person("Cy" + count);
        PersonId dee = VILLAGE.person("Dee" + count);
        meetEvery(7, 30, ann, cy);
        VILLAGE.meet(ann, bob, VILLAGE.now().minus(Duration.ofDays(300)));
        meetEvery(14, 4, ann, dee);

        List<OwnTrail> trails = VILLAGE.trails().of(ann, VILLAGE.now());
        assertThat(trails).extracting(OwnTrail::other).containsExactly(cy, dee, bob);
        assertThat(trails).extracting(trail -> trail.assessment().state()).isSorted();
    }

    @Test
    void aLoggedWalkCountsAtOnceAndIsMarked() {
        VILLAGE.trail(ann, bob);
        VILLAGE.pass(Duration.ofDays(10));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());

        for (OwnTrail trail : List.of(trail(ann, bob), trail(bob, ann))) {
            assertThat(trail.days().last()).isEqualTo(today());
            assertThat(trail.unconfirmed())
                    .singleElement()
                    .satisfies(walk -> assertThat(walk).isEqualTo(new LoggedWalk(walk.id(), ann, VILLAGE.now())));
        }
    }

    @Test
    void aYesTakesTheMarkAndANoTheWalk() {
        VILLAGE.trail(ann, bob);
        VILLAGE.pass(Duration.ofDays(3));
        int first = today();
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.trails().answerWalk(bob, open(bob, ann).id(), Answer.YES);
        VILLAGE.pass(Duration.ofDays(3));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.trails().answerWalk(bob, open(bob, ann).id(), Answer.NO);

        for (OwnTrail trail : List.of(trail(ann, bob), trail(bob, ann))) {
            assertThat(trail.days().last()).isEqualTo(first);
            assertThat(trail.unconfirmed()).isEmpty();
        }
    }

    @Test
    void oneWalkADayWhoeverLogsIt() {
        VILLAGE.trail(ann, bob);
        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.pass(Duration.ofHours(1));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        assertThat(trail(ann, bob).unconfirmed()).hasSize(1);

        VILLAGE.trails().logWalk(bob, ann, VILLAGE.now());
        assertThat(trail(ann, bob).unconfirmed()).isEmpty();
        assertThat(trail(ann, bob).days().last()).isEqualTo(today());
    }

    @Test
    void aNoStandsForTheDayUnlessWhoSaidItLogsTheWalk() {
        VILLAGE.trail(ann, bob);
        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.trails().answerWalk(bob, open(bob, ann).id(), Answer.NO);

        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        assertThat(trail(ann, bob).days().contains(today())).isFalse();
        VILLAGE.trails().logWalk(bob, ann, VILLAGE.now());
        assertThat(trail(ann, bob).days().contains(today())).isTrue();
    }

    @Test
    void aNoLeavesADayThatAnotherWalkGives() {
        VILLAGE.trail(ann, bob);
        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.meet(ann, bob, VILLAGE.now());
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.trails().answerWalk(bob, open(bob, ann).id(), Answer.NO);

        assertThat(trail(ann, bob).days().contains(today())).isTrue();
    }

    @Test
    void onlyTheOtherEndAnswersAWalk() {
        VILLAGE.trail(ann, bob);
        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        long walk = open(bob, ann).id();

        for (PersonId who : List.of(ann, VILLAGE.person("Eve"))) {
            assertThatExceptionOfType(NoTrailException.class)
                    .isThrownBy(() -> VILLAGE.trails().answerWalk(who, walk, Answer.NO));
        }
        VILLAGE.trails().answerWalk(bob, walk, Answer.YES);
        assertThatExceptionOfType(NoTrailException.class)
                .isThrownBy(() -> VILLAGE.trails().answerWalk(bob, walk, Answer.NO));
    }

    @Test
    void theLastWordOnTheRhythmCountsForBoth() {
        VILLAGE.trail(ann, bob);
        VILLAGE.trails().agree(ann, bob, AgreedRhythm.WEEKLY);
        VILLAGE.trails().agree(bob, ann, AgreedRhythm.QUARTERLY);

        assertThat(trail(ann, bob).rhythm()).contains(AgreedRhythm.QUARTERLY);
        assertThat(trail(bob, ann).rhythm()).contains(AgreedRhythm.QUARTERLY);
    }

    @Test
    void eachEndLetsItRestAndReopensForItself() {
        VILLAGE.trail(ann, bob);
        VILLAGE.trails().letRest(ann, bob);
        assertThat(trail(ann, bob).rest()).isEqualTo(Rest.ME);
        assertThat(trail(bob, ann).rest()).isEqualTo(Rest.OTHER);
        assertThat(trail(bob, ann).assessment().marks()).contains(Mark.RESTING);

        VILLAGE.trails().letRest(bob, ann);
        assertThat(trail(ann, bob).rest()).isEqualTo(Rest.BOTH);
        VILLAGE.trails().reopen(ann, bob);
        assertThat(trail(ann, bob).rest()).isEqualTo(Rest.OTHER);
        VILLAGE.trails().reopen(bob, ann);
        assertThat(trail(ann, bob).rest()).isEqualTo(Rest.NOBODY);
    }

    @Test
    void eachEndDecidesAloneAboutIntroductions() {
        VILLAGE.trail(ann, bob);
        assertThat(trail(ann, bob).introduce()).isEqualTo(Introduce.NO);
        VILLAGE.trails().introduce(ann, bob, Introduce.YES);

        assertThat(trail(ann, bob).introduce()).isEqualTo(Introduce.YES);
        assertThat(trail(bob, ann).introduce()).isEqualTo(Introduce.NO);
        VILLAGE.trails().introduce(ann, bob, Introduce.NO);
        assertThat(trail(ann, bob).introduce()).isEqualTo(Introduce.NO);
    }

    @Test
    void eachEndHasItsOwnWords() {
        VILLAGE.meet(ann, bob, VILLAGE.now());
        VILLAGE.trails().say(ann, bob, " prices ");
        VILLAGE.trails().say(bob, ann, "code");

        assertThat(trail(ann, bob).carriesToMe()).isEqualTo("prices");
        assertThat(trail(ann, bob).carriesFromMe()).isEqualTo("code");
        assertThat(trail(bob, ann).carriesFromMe()).isEqualTo("prices");
        assertThatExceptionOfType(DrawingException.class)
                .isThrownBy(() -> VILLAGE.trails().say(ann, bob, "two\nlines"));
    }

    @Test
    void nothingIsChangedWhereThereIsNoTrail() {
        VILLAGE.drawing().draw(ann, bob, "", AgreedRhythm.MONTHLY, VILLAGE.now());

        List.<Runnable>of(
                        () -> VILLAGE.trails().logWalk(ann, bob, VILLAGE.now()),
                        () -> VILLAGE.trails().agree(ann, bob, AgreedRhythm.WEEKLY),
                        () -> VILLAGE.trails().letRest(ann, bob),
                        () -> VILLAGE.trails().reopen(ann, bob),
                        () -> VILLAGE.trails().introduce(ann, bob, Introduce.YES),
                        () -> VILLAGE.trails().say(ann, bob, "words"),
                        () -> VILLAGE.trails().outlook(ann, bob, VILLAGE.now()),
                        () -> VILLAGE.trails().logWalk(ann, ann, VILLAGE.now()),
                        () -> VILLAGE.trails().logWalk(ann, new PersonId("nobody"), VILLAGE.now()))
                .forEach(change ->
                        assertThatExceptionOfType(NoTrailException.class).isThrownBy(change::run));
    }

    @Test
    void byHandThereAreNoProbabilities() {
        VILLAGE.trail(ann, bob);

        assertThat(trail(ann, bob).assessment().openness()).isEmpty();
        assertThat(trail(ann, bob).assessment().reasons()).contains(new Reason.LoggedByHand());
        assertThat(VILLAGE.trails().outlook(ann, bob, VILLAGE.now())).isEmpty();
    }

    @Test
    void theOutlookBeginsAtTheOpennessAndFalls() {
        meetEvery(7, 20, ann, bob);

        List<Double> outlook = VILLAGE.trails().outlook(ann, bob, VILLAGE.now());
        assertThat(outlook).hasSize(31);
        assertThat(outlook.get(0))
                .isEqualTo(trail(ann, bob).assessment().openness().orElseThrow());
        assertThat(outlook.get(30)).isLessThan(outlook.get(0));
        VILLAGE.trails().agree(ann, bob, AgreedRhythm.WHEN_NEEDED);
        assertThat(VILLAGE.trails().outlook(ann, bob, VILLAGE.now())).isEmpty();
        assertThat(trail(ann, bob).assessment().state()).isEqualTo(TrailState.OPEN);
    }

    @Test
    void tellsOfOnesOwnChangesOfUnitOnly() {
        Instant then = VILLAGE.now().minus(Duration.ofDays(400));
        Instant moved = VILLAGE.now().minus(Duration.ofDays(3));
        VILLAGE.meet(ann, bob, VILLAGE.now().minus(Duration.ofDays(30)));
        UnitId old = new UnitId("old" + count);
        UnitId fresh = new UnitId("new" + count);
        VILLAGE.people()
                .put(
                        List.of(),
                        List.of(unit(old), unit(fresh)),
                        List.of(
                                new Membership(ann, old, new Validity(then, moved)),
                                new Membership(ann, fresh, new Validity(moved, Instant.MAX)),
                                new Membership(bob, old, new Validity(then, Instant.MAX))));

        assertThat(trail(ann, bob).assessment().reasons()).contains(new Reason.YouChangedUnit(moved));
        assertThat(trail(bob, ann).assessment().reasons()).noneMatch(Reason.YouChangedUnit.class::isInstance);
    }

    @Test
    void whoLeftIsNobodysEnd() {
        VILLAGE.trail(ann, bob);
        VILLAGE.people().remove(bob);

        assertThat(VILLAGE.trails().of(ann, VILLAGE.now())).isEmpty();
        assertThat(VILLAGE.trails().find(ann, bob, VILLAGE.now())).isEmpty();
    }

    private static void meetEvery(int days, int times, PersonId one, PersonId other) {
        for (int i = 1; i <= times; i++) {
            VILLAGE.meet(one, other, VILLAGE.now().minus(Duration.ofDays((long) days * i)));
        }
    }

    private static Unit unit(UnitId id) {
        return new Unit(id, id.value(), UnitKind.DEPARTMENT, Optional.empty(), new Validity(Instant.MIN, Instant.MAX));
    }

    private static OwnTrail trail(PersonId me, PersonId other) {
        return VILLAGE.trails().find(me, other, VILLAGE.now()).orElseThrow();
    }

    private static LoggedWalk open(PersonId me, PersonId other) {
        return trail(me, other).unconfirmed().get(0);
    }

    private static int today() {
        return (int) LocalDate.ofInstant(VILLAGE.now(), ZoneOffset.UTC).toEpochDay();
    }
}
