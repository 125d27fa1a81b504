package org.stigar.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Membership;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;

/** What all {@link DirectoryEditing} does. */
public interface DirectoryEditingContract extends Town {

    @Test
    default void replacesTheMembershipsOfThesePeopleAlone() {
        putEverything();
        Membership moved = Town.membership(ASA, HOUSE, Validity.ALWAYS);
        editing().replaceMemberships(List.of(ASA.id(), STRANGER), List.of(moved));

        assertThat(people().directory().memberships()).containsExactlyInAnyOrder(moved, BO_IN_SALES);
        assertThat(people().structure(JUNE).unitsOf(ASA.id())).containsExactly(HOUSE.id());
    }

    @Test
    default void replacesMembershipsByNone() {
        putEverything();
        editing().replaceMemberships(List.of(ASA.id()), List.of());

        assertThat(people().directory().memberships()).containsExactly(BO_IN_SALES);
    }

    @Test
    default void replacesAllMembershipsOrNone() {
        putEverything();
        Membership nowhere = new Membership(ASA.id(), new UnitId("nowhere"), Validity.ALWAYS);

        assertThatThrownBy(() -> editing().replaceMemberships(List.of(ASA.id()), List.of(nowhere)))
                .isInstanceOf(RuntimeException.class);

        assertThat(people().directory().memberships())
                .containsExactlyInAnyOrder(ASA_IN_SALES, ASA_IN_SPRING, BO_IN_SALES);
    }

    @Test
    default void removesUnitsTogetherWithTheOnesAboveThem() {
        putEverything();
        editing().removeUnits(List.of(HOUSE.id(), SALES.id(), new UnitId("nowhere")));

        assertThat(people().directory().units()).containsExactly(SPRING);
        assertThat(people().directory().memberships()).containsExactly(ASA_IN_SPRING);
    }

    @Test
    default void removesNoUnitFromAboveOneThatStays() {
        putEverything();

        assertThatThrownBy(() -> editing().removeUnits(List.of(SPRING.id(), HOUSE.id())))
                .isInstanceOf(RuntimeException.class);

        assertThat(people().directory().units()).containsExactly(HOUSE, SALES, SPRING);
        assertThat(people().directory().memberships()).hasSize(3);
    }
}
