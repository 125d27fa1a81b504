package org.stigar.app.people.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.DirectoryEditing;
import org.stigar.app.people.DirectoryEditingContract;
import org.stigar.app.people.Participation;
import org.stigar.app.people.ParticipationContract;
import org.stigar.app.people.People;
import org.stigar.app.people.PeopleContract;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.people.PseudonymsContract;

/** The adapter in PostgreSQL: the contracts, and what only a database can do. */
class JdbcPeopleTest implements PeopleContract, DirectoryEditingContract, ParticipationContract, PseudonymsContract {

    private final PeopleStore store = new PeopleStore();
    private final List<String> told = new ArrayList<>();
    private final JdbcPeople people = store.node(() -> told.add("changed"));

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public DirectoryEditing editing() {
        return people;
    }

    @Override
    public Participation participation() {
        return people;
    }

    @Override
    public Pseudonyms pseudonyms() {
        return people;
    }

    @Test
    void keepsEverythingForTheNextStart() {
        putEverything();
        people.optOut(BO.id());
        JdbcPeople next = store.node(() -> {});

        assertThat(next.directory().people()).containsExactly(ASA, BO, NAMELESS);
        assertThat(next.directory().memberships()).hasSize(3);
        assertThat(next.isOptedOut(BO.id())).isTrue();
        assertThat(next.of(ASA.id())).isEqualTo(people.of(ASA.id()));
    }

    @Test
    void storesNothingOfWhatWasRefused() {
        putsAllOrNothing();

        JdbcPeople next = store.node(() -> {});
        assertThat(next.directory().people()).containsExactly(ASA);
        assertThat(next.directory().units()).isEmpty();
    }

    @Test
    void showsNothingOfATransactionThatIsRolledBack() {
        store.transactions().executeWithoutResult(status -> {
            people.put(List.of(ASA), List.of(), List.of());
            people.optOut(ASA.id());
            status.setRollbackOnly();
        });

        assertThat(people.directory().people()).isEmpty();
        assertThat(people.isOptedOut(ASA.id())).isFalse();
    }

    @Test
    void showsATransactionOnceItIsCommitted() {
        store.transactions().executeWithoutResult(status -> {
            people.put(List.of(ASA), List.of(), List.of());
            people.put(List.of(BO), List.of(), List.of());
            assertThat(people.directory().people()).isEmpty();
        });

        assertThat(people.directory().people()).containsExactly(ASA, BO);
    }

    /** For who waits for a lock while somebody is erased: the copy in memory follows only after the commit. */
    @Test
    void saysWhoIsStillThereWithinATransaction() {
        putEverything();
        store.transactions().executeWithoutResult(status -> {
            people.remove(ASA.id());
            assertThat(people.isStillThere(ASA.id())).isFalse();
            assertThat(people.listUnknown(List.of(people.of(ASA.id())))).hasSize(1);
            assertThat(people.findPerson(ASA.id())).isPresent();
        });

        assertThat(people.findPerson(ASA.id())).isEmpty();
    }

    @Test
    void tellsOthersOfEveryChangeInItsTransaction() {
        putEverything();
        people.optOut(BO.id());

        assertThat(told).hasSize(2);
    }
}
