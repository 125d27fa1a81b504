package org.stigar.app.people.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.app.people.jdbc.Town.ASA;
import static org.stigar.app.people.jdbc.Town.BO;
import static org.stigar.app.people.jdbc.Town.HOUSE;
import static org.stigar.app.people.jdbc.Town.JUNE;
import static org.stigar.app.people.jdbc.Town.MARCH;
import static org.stigar.app.people.jdbc.Town.NAMELESS;
import static org.stigar.app.people.jdbc.Town.SALES;
import static org.stigar.app.people.jdbc.Town.SPRING;
import static org.stigar.app.people.jdbc.Town.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class JdbcPeopleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final Town town = new Town();
    private final List<String> told = new ArrayList<>();
    private final JdbcPeople people = town.node(() -> told.add("changed"));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void keepsAllThatIsKnownOfPeopleAndUnits() {
        putEverything();

        assertThat(people.directory().people()).containsExactly(ASA, BO, NAMELESS);
        assertThat(people.directory().units()).containsExactly(HOUSE, SALES, SPRING);
        assertThat(people.directory().memberships())
                .containsExactlyInAnyOrder(
                        membership(ASA, SALES, Validity.ALWAYS),
                        membership(ASA, SPRING, new Validity(MARCH, JUNE)),
                        membership(BO, SALES, new Validity(JUNE, Validity.ALWAYS.until())));
    }

    @Test
    void keepsItForTheNextStart() {
        putEverything();

        assertThat(town.node(() -> {}).directory().people()).containsExactly(ASA, BO, NAMELESS);
    }

    @Test
    void putsAPersonInPlaceOfTheOneWithTheSameId() {
        putEverything();
        Person changed = Person.builder(ASA.id()).name("Åsa Lind").build();
        people.put(List.of(changed), List.of(), List.of());

        assertThat(people.findPerson(ASA.id())).contains(changed);
        assertThat(people.findByAddress("asa@example.org")).isEmpty();
        assertThat(people.directory().memberships()).hasSize(3);
    }

    @Test
    void putsAUnitAndTheEndOfAMembershipInPlace() {
        putEverything();
        Unit team = new Unit(SALES.id(), "Team sales", UnitKind.TEAM, SALES.parent(), new Validity(MARCH, JUNE));
        Membership ended = membership(ASA, SALES, new Validity(Validity.ALWAYS.from(), JUNE));
        people.put(List.of(), List.of(team), List.of(ended));

        assertThat(people.directory().findUnit(SALES.id())).contains(team);
        assertThat(people.directory().memberships()).hasSize(3).contains(ended);
    }

    @Test
    void takesUnitsInAnyOrder() {
        people.put(List.of(), List.of(SALES, HOUSE), List.of());

        assertThat(people.directory().findUnit(SALES.id())).contains(SALES);
    }

    @Test
    void putsAllOrNothing() {
        assertThatThrownBy(
                        () -> people.put(List.of(ASA), List.of(HOUSE), List.of(membership(BO, HOUSE, Validity.ALWAYS))))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(people.directory().people()).isEmpty();
        assertThat(town.node(() -> {}).directory().units()).isEmpty();
    }

    @Test
    void showsNothingOfATransactionThatIsRolledBack() {
        town.transactions().executeWithoutResult(status -> {
            people.put(List.of(ASA), List.of(), List.of());
            status.setRollbackOnly();
        });

        assertThat(people.directory().people()).isEmpty();
    }

    @Test
    void showsATransactionOnceItIsCommitted() {
        town.transactions().executeWithoutResult(status -> {
            people.put(List.of(ASA), List.of(), List.of());
            people.put(List.of(BO), List.of(), List.of());
            assertThat(people.directory().people()).isEmpty();
        });

        assertThat(people.directory().people()).containsExactly(ASA, BO);
    }

    @Test
    void removesAPersonWithAllMemberships() {
        putEverything();
        people.pause(ASA.id(), DAY);
        people.remove(ASA.id());

        assertThat(people.findPerson(ASA.id())).isEmpty();
        assertThat(people.directory().memberships())
                .extracting(Membership::person)
                .containsOnly(BO.id());
        assertThat(people.findPausedUntil(ASA.id())).isEmpty();
    }

    @Test
    void replacesTheMembershipsOfThesePeopleAlone() {
        putEverything();
        people.replaceMemberships(List.of(ASA.id()), List.of(membership(ASA, HOUSE, Validity.ALWAYS)));

        assertThat(people.directory().memberships())
                .containsExactlyInAnyOrder(
                        membership(ASA, HOUSE, Validity.ALWAYS),
                        membership(BO, SALES, new Validity(JUNE, Validity.ALWAYS.until())));
    }

    @Test
    void removesUnitsTogetherWithTheOnesAboveThem() {
        putEverything();
        people.removeUnits(List.of(HOUSE.id(), SALES.id()));

        assertThat(people.directory().units()).containsExactly(SPRING);
        assertThat(people.directory().memberships()).hasSize(1);
    }

    @Test
    void saysWhoBelongedWhereAtAnInstant() {
        putEverything();

        assertThat(people.structure(MARCH).unitsOf(ASA.id())).containsExactlyInAnyOrder(SALES.id(), SPRING.id());
        assertThat(people.structure(JUNE).unitsOf(ASA.id())).containsExactly(SALES.id());
        assertThat(people.structure(JUNE.minusSeconds(1)).unitsOf(BO.id())).isEmpty();
        assertThat(people.structure(JUNE).unitsOf(BO.id())).containsExactly(SALES.id());
    }

    @Test
    void findsPeopleByTheBeginningsOfTheirNames() {
        putEverything();

        assertThat(people.search("asa", 10)).containsExactly(ASA);
        assertThat(people.search("as", 10)).containsExactly(ASA, BO);
        assertThat(people.search("LIND å", 10)).containsExactly(ASA);
        assertThat(people.search("oberg", 10)).containsExactly(ASA);
        assertThat(people.search("lund", 10)).isEmpty();
        assertThat(people.search("p3", 10)).containsExactly(NAMELESS);
        assertThat(people.search("as", 1)).containsExactly(ASA);
        assertThat(people.search(" - ", 10)).isEmpty();
    }

    @Test
    void findsPeopleByAddressLetterCaseAside() {
        putEverything();

        assertThat(people.findByAddress(" ASA@example.ORG ")).contains(ASA);
        assertThat(people.findByAddress("asao")).contains(ASA);
        assertThat(people.findByAddress("asa")).isEmpty();
    }

    @Test
    void findsNobodyWhoOptedOut() {
        putEverything();
        people.optOut(ASA.id());

        assertThat(people.search("asa", 10)).isEmpty();
        assertThat(people.isOptedOut(ASA.id())).isTrue();
        assertThat(people.isAvailable(ASA.id(), DAY)).isFalse();

        people.takePart(ASA.id());
        assertThat(people.search("asa", 10)).containsExactly(ASA);
        assertThat(people.isAvailable(ASA.id(), DAY)).isTrue();
    }

    @Test
    void pausesUntilADayAndNotOnIt() {
        putEverything();
        people.pause(BO.id(), DAY);

        assertThat(people.isAvailable(BO.id(), DAY.minusDays(1))).isFalse();
        assertThat(people.isAvailable(BO.id(), DAY)).isTrue();
        assertThat(people.findPausedUntil(BO.id())).contains(DAY);
        assertThat(people.search("bo", 10)).containsExactly(BO);
    }

    @Test
    void givesPseudonymsThatStayAndLeadBack() {
        Pseudonym before = people.of(ASA.id());
        assertThat(people.findPerson(before)).isEmpty();
        putEverything();

        assertThat(people.of(ASA.id())).isEqualTo(before);
        assertThat(people.findPerson(before)).contains(ASA.id());
        assertThat(people.of(BO.id())).isNotEqualTo(before);
        assertThat(town.node(() -> {}).of(ASA.id())).isEqualTo(before);

        people.remove(ASA.id());
        assertThat(people.findPerson(before)).isEmpty();
        assertThat(people.of(new PersonId("p1"))).isEqualTo(before);
    }

    @Test
    void tellsOthersOfEveryChangeInItsTransaction() {
        putEverything();
        people.optOut(BO.id());

        assertThat(told).hasSize(2);
    }

    private void putEverything() {
        people.put(
                List.of(ASA, BO, NAMELESS),
                List.of(HOUSE, SALES, SPRING),
                List.of(
                        membership(ASA, SALES, Validity.ALWAYS),
                        membership(ASA, SPRING, new Validity(MARCH, JUNE)),
                        membership(BO, SALES, new Validity(JUNE, Validity.ALWAYS.until()))));
    }
}
