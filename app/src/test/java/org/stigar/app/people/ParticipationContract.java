package org.stigar.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Person;

/** What all {@link Participation} does. */
public interface ParticipationContract extends Town {

    @Test
    default void isThereUntilSomebodySaysOtherwise() {
        putEverything();
        participation().pause(BO.id(), DAY.plusDays(1));
        participation().optOut(NAMELESS.id());

        assertThat(participation().isAvailable(ASA.id(), DAY)).isTrue();
        assertThat(participation().findPausedUntil(ASA.id())).isEmpty();
        assertThat(participation().isOptedOut(ASA.id())).isFalse();
    }

    @Test
    default void pausesUntilADayAndNotOnIt() {
        putEverything();
        participation().pause(BO.id(), DAY);

        assertThat(participation().isAvailable(BO.id(), DAY.minusDays(1))).isFalse();
        assertThat(participation().isAvailable(BO.id(), DAY)).isTrue();
        assertThat(participation().findPausedUntil(BO.id())).contains(DAY);
        assertThat(participation().isOptedOut(BO.id())).isFalse();
    }

    @Test
    default void pausesUntilTheDaySaidLast() {
        putEverything();
        participation().pause(BO.id(), DAY.plusDays(9));
        participation().pause(BO.id(), DAY);

        assertThat(participation().findPausedUntil(BO.id())).contains(DAY);
        assertThat(participation().isAvailable(BO.id(), DAY)).isTrue();
    }

    @Test
    default void optsOutForGoodWhetherPausedOrNot() {
        putEverything();
        participation().pause(ASA.id(), DAY);
        participation().optOut(ASA.id());
        participation().optOut(BO.id());
        participation().pause(BO.id(), DAY);

        for (Person person : List.of(ASA, BO)) {
            assertThat(participation().isOptedOut(person.id())).isTrue();
            assertThat(participation().isAvailable(person.id(), DAY.plusYears(9)))
                    .isFalse();
        }
    }

    @Test
    default void takesPartAgainFromNowOn() {
        putEverything();
        participation().optOut(ASA.id());
        participation().pause(ASA.id(), DAY);
        participation().optOut(BO.id());
        participation().takePart(ASA.id());
        participation().takePart(ASA.id());

        assertThat(participation().isAvailable(ASA.id(), DAY.minusDays(1))).isTrue();
        assertThat(participation().findPausedUntil(ASA.id())).isEmpty();
        assertThat(participation().isOptedOut(ASA.id())).isFalse();
        assertThat(participation().isOptedOut(BO.id())).isTrue();
    }

    /** An import that brings the person again takes no wish back. */
    @Test
    default void outlivesAChangeOfThePerson() {
        putEverything();
        participation().optOut(ASA.id());
        participation().pause(BO.id(), DAY);
        people().put(List.of(Person.builder(ASA.id()).name("Åsa Lind").build(), BO), List.of(), List.of(ASA_IN_SALES));

        assertThat(participation().isOptedOut(ASA.id())).isTrue();
        assertThat(participation().findPausedUntil(BO.id())).contains(DAY);
    }

    @Test
    default void isForgottenWithThePerson() {
        putEverything();
        participation().pause(ASA.id(), DAY);
        participation().optOut(ASA.id());
        people().remove(ASA.id());
        assertThat(participation().findPausedUntil(ASA.id())).isEmpty();
        assertThat(participation().isOptedOut(ASA.id())).isFalse();

        people().put(List.of(ASA), List.of(), List.of());
        assertThat(participation().isAvailable(ASA.id(), DAY.minusDays(1))).isTrue();
    }

    @Test
    default void keepsNothingOfSomebodyWhoIsNotThere() {
        assertThatThrownBy(() -> participation().pause(STRANGER, DAY)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> participation().optOut(STRANGER)).isInstanceOf(RuntimeException.class);
        participation().takePart(STRANGER);

        people().put(List.of(Person.builder(STRANGER).build()), List.of(), List.of());
        assertThat(participation().isAvailable(STRANGER, DAY.minusDays(1))).isTrue();
    }
}
