package org.stigar.app.arenas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.coffee.NoCoffeeException;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.WalkKind;

/** After a coffee: who is asked, how often, and what an answer does. */
class DidTheyMeetTest {

    private final CoffeeCorner place = new CoffeeCorner();
    private final List<PersonId> all = place.joined(8);
    private final PersonId ann = all.get(0);
    private PersonId bo = ann;

    @BeforeEach
    void propose() {
        place.morning();
        bo = place.latest(ann).others().get(0);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void asksOnceAndOnceMoreAndThenNeverAgain() {
        all.forEach(place.coffees()::leave); // so that no other round is made
        place.join(ann);

        for (int day = 1; day <= 40; day++) {
            place.morning(day);
        }

        assertThat(place.letters(ann).stream().skip(1).map(letter -> letter.replaceAll("[|].*", "")))
                .containsExactly(question(bo), question(bo));
        assertThat(place.letters(ann).get(2)).contains("En sista gång");
        assertThat(place.letters(bo)).as("left the circle").hasSize(1);
    }

    @Test
    void asksNobodyOnceOneSaidYes() {
        answer(bo, Answer.MET);

        place.morning(6);

        assertThat(place.letters(ann)).hasSize(1);
        assertThat(place.letters(bo)).hasSize(1);
    }

    @Test
    void aYesWalksTheTrailAndASecondYesChangesNothing() {
        assertThat(place.haveWalked(ann, bo)).isFalse();

        answer(ann, Answer.MET);
        answer(bo, Answer.MET);

        assertThat(place.haveWalked(ann, bo)).isTrue();
        assertThat(place.get(WalkLog.class).between(ann, bo))
                .singleElement()
                .satisfies(walk -> assertThat(walk.kind()).isEqualTo(WalkKind.ARENA));
    }

    @Test
    void aNoOfTheOtherTakesItBack() {
        answer(ann, Answer.MET);

        answer(bo, Answer.NOT_MET);

        assertThat(place.haveWalked(ann, bo)).isFalse();
    }

    @Test
    void aYesAfterANoWalksNothing() {
        answer(bo, Answer.NOT_MET);

        answer(ann, Answer.MET);

        assertThat(place.haveWalked(ann, bo)).isFalse();
    }

    @Test
    void theFirstAnswerCounts() {
        answer(ann, Answer.NOT_MET);
        answer(ann, Answer.MET);

        assertThat(place.haveWalked(ann, bo)).isFalse();
        assertThat(place.latest(ann).answer()).contains(Answer.NOT_MET);
    }

    /** Whoever lets it rest is not reminded; what the other sees and gets is the same as if nothing had been said. */
    @Test
    void toLetItRestIsToldToNobody() {
        OwnCoffee before = place.latest(bo);

        answer(ann, Answer.RESTS);
        assertThat(place.latest(bo)).isEqualTo(before);

        place.morning(6);
        assertThat(place.letters(ann)).hasSize(1);
        assertThat(place.letters(bo)).hasSize(2);
    }

    @Test
    void somebodyElsesCoffeeReadsAsNone() {
        long coffee = place.latest(ann).id();
        PersonId other = all.stream()
                .filter(one -> !one.equals(ann) && !one.equals(bo))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> place.coffees().answer(other, coffee, Answer.MET, place.now()))
                .isInstanceOf(NoCoffeeException.class);
        assertThatThrownBy(() -> place.coffees().answer(other, 17, Answer.MET, place.now()))
                .isInstanceOf(NoCoffeeException.class);
    }

    @Test
    void linksActWithoutLogInAndOnce() {
        Granted met =
                new Granted("coffee-met", ann, Long.toString(place.latest(ann).id()));
        Granted rest =
                new Granted("rest-coffee", ann, Long.toString(place.latest(ann).id()));

        assertThat(place.handler("coffee-met")
                        .describe(met, CoffeeCorner.swedish())
                        .refusal())
                .contains("Inte den här gången");
        assertThat(title(place.handler("coffee-met").act(met, CoffeeCorner.swedish())))
                .isEqualTo("Noterat: ni sågs");
        assertThat(place.haveWalked(ann, bo)).isTrue();
        assertThat(title(place.handler("rest-coffee").act(rest, CoffeeCorner.swedish())))
                .isEqualTo("Redan besvarat");
        assertThat(title(place.handler("coffee-met").refuse(met, CoffeeCorner.swedish())))
                .isEqualTo("Redan besvarat");
        assertThat(place.haveWalked(ann, bo)).isTrue();
    }

    @Test
    void forgetsAnswersAfterNinetyDaysAndWhoMetAfterTwoYears() {
        answer(ann, Answer.MET);
        place.moveTo("2026-06-10T00:00:00Z");
        place.get("coffeeRetention", RecurringJob.class).run(place.now());

        assertThat(place.meetings()).isEqualTo(4);
        assertThat(place.jdbc()
                        .sql("select count(*) from coffee_seat where answer is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(place.jdbc()
                        .sql("select count(*) from coffee_meeting where starts_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();

        place.moveTo("2028-03-10T00:00:00Z");
        place.get("coffeeRetention", RecurringJob.class).run(place.now());
        assertThat(place.meetings()).isZero();
    }

    private void answer(PersonId person, Answer answer) {
        place.coffees().answer(person, place.latest(person).id(), answer, place.now());
    }

    private String question(PersonId other) {
        return "Blev det något kaffe med " + place.nameOf(other) + "?";
    }

    private static String title(Outcome outcome) {
        return Optional.of(outcome)
                .map(Outcome.Said.class::cast)
                .map(Outcome.Said::title)
                .orElseThrow();
    }
}
