package org.stigar.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/** What all {@link People} do. */
public interface PeopleContract extends Town {

    @Test
    default void keepsAllThatIsKnownOfPeopleAndUnits() {
        putEverything();

        assertThat(people().directory().people()).containsExactly(ASA, BO, NAMELESS);
        assertThat(people().directory().units()).containsExactly(HOUSE, SALES, SPRING);
        assertThat(people().directory().memberships())
                .containsExactlyInAnyOrder(ASA_IN_SALES, ASA_IN_SPRING, BO_IN_SALES);
        assertThat(people().findPerson(BO.id())).contains(BO);
        assertThat(people().findPerson(STRANGER)).isEmpty();
    }

    @Test
    default void putsAPersonInPlaceOfTheOneWithTheSameId() {
        putEverything();
        Person changed = Person.builder(ASA.id()).name("Åsa Lind").build();
        people().put(List.of(changed), List.of(), List.of());

        assertThat(people().findPerson(ASA.id())).contains(changed);
        assertThat(people().findByAddress("asa@example.org")).isEmpty();
        assertThat(people().search("oberg", 10)).isEmpty();
        assertThat(people().directory().memberships()).hasSize(3);
    }

    @Test
    default void putsAUnitAndTheEndOfAMembershipInPlace() {
        putEverything();
        Unit team = new Unit(SALES.id(), "Team sales", UnitKind.TEAM, SALES.parent(), new Validity(MARCH, JUNE));
        Membership ended = Town.membership(ASA, SALES, new Validity(Validity.ALWAYS.from(), JUNE));
        people().put(List.of(), List.of(team), List.of(ended));

        assertThat(people().directory().findUnit(SALES.id())).contains(team);
        assertThat(people().directory().memberships()).containsExactlyInAnyOrder(ended, ASA_IN_SPRING, BO_IN_SALES);
    }

    @Test
    default void takesUnitsInAnyOrder() {
        people().put(List.of(), List.of(SALES, HOUSE), List.of());

        assertThat(people().directory().findUnit(SALES.id())).contains(SALES);
    }

    @Test
    default void putsAllOrNothing() {
        people().put(List.of(ASA), List.of(), List.of());

        assertThatThrownBy(() -> people().put(
                                List.of(NAMELESS),
                                List.of(HOUSE),
                                List.of(Town.membership(BO, HOUSE, Validity.ALWAYS))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> people().put(List.of(NAMELESS), List.of(SALES), List.of()))
                .isInstanceOf(RuntimeException.class);

        assertThat(people().directory().people()).containsExactly(ASA);
        assertThat(people().directory().units()).isEmpty();
        assertThat(people().isStillThere(NAMELESS.id())).isFalse();
    }

    @Test
    default void removesAPersonWithAllMemberships() {
        putEverything();
        assertThat(people().isStillThere(ASA.id())).isTrue();
        people().remove(ASA.id());
        people().remove(ASA.id());

        assertThat(people().findPerson(ASA.id())).isEmpty();
        assertThat(people().isStillThere(ASA.id())).isFalse();
        assertThat(people().findByAddress("asao")).isEmpty();
        assertThat(people().search("asa", 10)).isEmpty();
        assertThat(people().directory().people()).containsExactly(BO, NAMELESS);
        assertThat(people().directory().memberships()).containsExactly(BO_IN_SALES);
    }

    @Test
    default void saysWhoBelongedWhereAtAnInstant() {
        putEverything();

        assertThat(people().structure(MARCH).unitsOf(ASA.id())).containsExactlyInAnyOrder(SALES.id(), SPRING.id());
        assertThat(people().structure(JUNE).unitsOf(ASA.id())).containsExactly(SALES.id());
        assertThat(people().structure(JUNE.minusSeconds(1)).unitsOf(BO.id())).isEmpty();
        assertThat(people().structure(JUNE).unitsOf(BO.id())).containsExactly(SALES.id());
    }

    @Test
    default void saysItAnewOnceSomebodyMoved() {
        putEverything();
        assertThat(people().structure(JUNE).unitsOf(BO.id())).containsExactly(SALES.id());
        people().put(List.of(), List.of(), List.of(Town.membership(BO, HOUSE, Validity.ALWAYS)));

        assertThat(people().structure(JUNE).unitsOf(BO.id())).containsExactlyInAnyOrder(HOUSE.id(), SALES.id());
    }

    @Test
    default void findsPeopleByTheBeginningsOfTheirNames() {
        putEverything();

        assertThat(people().search("asa", 10)).containsExactly(ASA);
        assertThat(people().search("as", 10)).containsExactly(ASA, BO);
        assertThat(people().search("LIND å", 10)).containsExactly(ASA);
        assertThat(people().search("oberg", 10)).containsExactly(ASA);
        assertThat(people().search("lund", 10)).isEmpty();
        assertThat(people().search("p3", 10)).containsExactly(NAMELESS);
        assertThat(people().search("as", 1)).containsExactly(ASA);
        assertThat(people().search(" - ", 10)).isEmpty();
    }

    @Test
    default void refusesToFindNobodyOrEverybody() {
        assertThatIllegalArgumentException().isThrownBy(() -> people().search("as", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> people().search("as", 51));
    }

    @Test
    default void findsNobodyWhoOptedOut() {
        putEverything();
        participation().optOut(ASA.id());
        participation().pause(BO.id(), DAY);

        assertThat(people().search("as", 10)).containsExactly(BO);
        assertThat(people().findPerson(ASA.id())).contains(ASA);

        participation().takePart(ASA.id());
        assertThat(people().search("as", 10)).containsExactly(ASA, BO);
    }

    @Test
    default void findsPeopleByAddressLetterCaseAside() {
        putEverything();

        assertThat(people().findByAddress(" ASA@example.ORG ")).contains(ASA);
        assertThat(people().findByAddress("asao")).contains(ASA);
        assertThat(people().findByAddress("asa")).isEmpty();
    }
}
