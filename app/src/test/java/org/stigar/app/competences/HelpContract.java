package org.stigar.app.competences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.app.competences.OwnHelp.Part;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** What every store of shown competence does. */
public interface HelpContract extends Shelves {

    @Test
    default void bothEndsSeeAHelpAndNobodyElse() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED), Gain.BETTER_PROBLEM);

        assertThat(only(ANN))
                .returns(Part.HELPED, OwnHelp::part)
                .returns(Optional.of(BO), OwnHelp::other)
                .returns(COOLING, help -> help.competence().id())
                .returns(NOW, OwnHelp::at)
                .returns(HelpKind.SOLVED, OwnHelp::kind)
                .returns(Word.CONFIRMED, OwnHelp::word)
                .returns(Optional.of(Gain.BETTER_PROBLEM), OwnHelp::gain)
                .returns(Visibility.SHOWN, OwnHelp::visibility);
        assertThat(only(BO)).returns(Part.WAS_HELPED, OwnHelp::part).returns(Optional.of(ANN), OwnHelp::other);
        assertThat(shown().of(CY, NOW)).isEmpty();
    }

    @Test
    default void makesOfConfirmedHelpTheCoresEvidence() {
        shown().note(help(NOW.minus(Duration.ofDays(3)), ANN, BO, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, ANN, BO, HEATING, Word.CONFIRMED));

        assertThat(shown().evidence(List.of(COOLING), EVERYBODY, NOW).carried(ANN, BO, COOLING))
                .isEqualTo(0.5);
        assertThat(shown().evidence(List.of(COOLING), EVERYBODY, NOW).competences())
                .containsExactly(COOLING);
        assertThat(shown().evidence(List.of(), EVERYBODY, NOW).competences()).isEmpty();
    }

    @Test
    default void countsTheHelpOfThoseWhoAreAskedFor() {
        shown().note(help(NOW, ANN, CY, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, BO, CY, COOLING, Word.CONFIRMED));

        assertThat(shown().evidence(List.of(COOLING), List.of(BO), NOW).helpers(COOLING))
                .containsExactly(BO);
        assertThat(shown().evidence(List.of(COOLING), List.of(), NOW).competences())
                .isEmpty();
    }

    @Test
    default void knowsThoseWhoseHelpReachedSeveral() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, BO, ANN, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, BO, CY, COOLING, Word.CONFIRMED));

        assertThat(shown().listKnown(List.of(COOLING, HEATING), 1, 5)).containsExactlyInAnyOrder(ANN, BO);
        assertThat(shown().listKnown(List.of(COOLING), 1, 1))
                .as("the most receivers")
                .containsExactly(BO);
        assertThat(shown().listKnown(List.of(COOLING), 2, 5)).containsExactly(BO);
        assertThat(shown().listKnown(List.of(HEATING), 1, 5)).isEmpty();
        assertThat(shown().listKnown(List.of(), 1, 5)).isEmpty();

        shown().of(CY, NOW).forEach(help -> shown().hide(CY, help.id()));
        assertThat(shown().listKnown(List.of(COOLING), 2, 5)).as("hidden").isEmpty();
    }

    /** Nobody is known for what they alone say (product rule, P9). */
    @Test
    default void aHelpersOwnWordShowsNothingUntilTheReceiverConfirms() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CLAIMED));
        long id = only(ANN).id();
        assertThat(expertise(ANN, COOLING)).isZero();

        assertThatThrownBy(() -> shown().confirm(ANN, id)).isInstanceOf(NoHelpException.class);
        assertThat(expertise(ANN, COOLING)).isZero();

        shown().confirm(BO, id);
        assertThat(expertise(ANN, COOLING)).isPositive();
    }

    @Test
    default void aHelpersCorrectionWaitsForTheReceiver() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        long id = only(ANN).id();

        shown().correct(ANN, id, COOLING);
        assertThat(expertise(ANN, COOLING)).as("the same again").isPositive();

        shown().correct(ANN, id, HEATING);
        assertThat(expertise(ANN, COOLING)).isZero();
        assertThat(expertise(ANN, HEATING)).isZero();

        shown().confirm(BO, id);
        assertThat(expertise(ANN, HEATING)).isPositive();

        shown().correct(BO, id, STOVES);
        assertThat(expertise(ANN, STOVES)).as("the receiver's word").isPositive();
        assertThatThrownBy(() -> shown().correct(BO, id, new CompetenceId("nothing")))
                .isInstanceOf(CompetenceException.class);
    }

    @Test
    default void eitherEndHides() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        long id = only(ANN).id();

        shown().hide(ANN, id);
        assertThat(expertise(ANN, COOLING)).isZero();
        assertThat(only(ANN).visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(only(BO).visibility()).isEqualTo(Visibility.HIDDEN_BY_OTHER);

        shown().show(BO, id);
        assertThat(expertise(ANN, COOLING)).as("the other's choice").isZero();

        shown().hide(BO, id);
        shown().show(ANN, id);
        assertThat(expertise(ANN, COOLING)).isZero();
        shown().show(BO, id);
        assertThat(expertise(ANN, COOLING)).isPositive();
    }

    @Test
    default void eitherEndDeletes() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, BO, ANN, COOLING, Word.CONFIRMED));
        shown().of(BO, NOW).forEach(help -> shown().delete(BO, help.id()));

        assertThat(shown().of(ANN, NOW)).isEmpty();
        assertThat(expertise(BO, COOLING)).isZero();
    }

    /** P1: a stranger gets the same answer for a help of others and for none. */
    @Test
    default void nobodyElseTouchesIt() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        long id = only(ANN).id();

        for (long guess : new long[] {id, id + 1}) {
            assertThatThrownBy(() -> shown().hide(CY, guess)).isExactlyInstanceOf(NoHelpException.class);
            assertThatThrownBy(() -> shown().show(CY, guess)).isExactlyInstanceOf(NoHelpException.class);
            assertThatThrownBy(() -> shown().confirm(CY, guess)).isExactlyInstanceOf(NoHelpException.class);
            assertThatThrownBy(() -> shown().correct(CY, guess, HEATING)).isExactlyInstanceOf(NoHelpException.class);
            assertThatThrownBy(() -> shown().delete(CY, guess)).isExactlyInstanceOf(NoHelpException.class);
        }
        assertThat(only(ANN).competence().id()).isEqualTo(COOLING);
        assertThat(expertise(ANN, COOLING)).isPositive();
    }

    @Test
    default void keepsNothingOfWhoOptedOutOrIsNotThere() {
        colleagues().optOut(BO);
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, BO, ANN, COOLING, Word.CONFIRMED));
        shown().note(help(NOW, ANN, new PersonId("gone"), COOLING, Word.CONFIRMED));

        assertThat(shown().of(ANN, NOW)).isEmpty();
        assertThatThrownBy(() -> shown().note(help(NOW, ANN, CY, new CompetenceId("nothing"), Word.CONFIRMED)))
                .isInstanceOf(CompetenceException.class);
    }

    /** P4: that the receiver pauses or opts out moves nothing that others see. */
    @Test
    default void leavesOutHelpersWhoAreAwayAndNotWhomTheyHelped() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        double before = expertise(ANN, COOLING);

        colleagues().optOut(BO);
        assertThat(expertise(ANN, COOLING)).isEqualTo(before);

        colleagues().pause(ANN, LocalDate.of(2026, 6, 2));
        assertThat(expertise(ANN, COOLING)).isZero();
    }

    @Test
    default void keepsHelpForFiveYears() {
        shown().note(help(NOW, ANN, BO, COOLING, Word.CONFIRMED));
        Instant end = Instant.parse("2031-06-01T08:00:00Z");

        assertThat(shown().of(ANN, end.minusSeconds(1))).hasSize(1);
        assertThat(shown().of(ANN, end)).isEmpty();
    }
}
