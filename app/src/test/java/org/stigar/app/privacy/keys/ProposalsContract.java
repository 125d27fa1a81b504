package org.stigar.app.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/** What every {@link Proposals} does. Memory and JDBC both run it; of people it is told only of {@code ann} and {@code bob}. */
public interface ProposalsContract {

    Instant NINE = Instant.parse("2026-06-01T09:00:00Z");
    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");
    Subject ABOUT_BOB = new Subject(Optional.of(BOB), "2027-01-01");

    /** Returns a place where nothing waits. */
    Proposals emptyPlace();

    @Test
    default void keepsAllOfAProposal() {
        Proposals proposals = emptyPlace();
        Proposal first = proposal(2, "test.one", ABOUT_BOB, Role.ADMIN, ANN, NINE);
        Proposal second = proposal(1, "test.two", Subject.NONE, Role.GUARDIAN, BOB, NINE.plusSeconds(1));
        assertThat(proposals.tryAdd(second)).isTrue();
        assertThat(proposals.tryAdd(first)).isTrue();

        assertThat(proposals.list()).as("oldest first").containsExactly(first, second);
        assertThat(proposals.lock(first.id())).contains(first);
        assertThat(proposals.lock(new UUID(0, 9))).isEmpty();
    }

    @Test
    default void letsOneWaitForEachChangeAndSubject() {
        Proposals proposals = emptyPlace();
        Subject otherDetail = new Subject(Optional.of(BOB), "2028-01-01");
        Subject nobody = new Subject(Optional.empty(), "2027-01-01");
        assertThat(proposals.tryAdd(proposal(1, "test.one", ABOUT_BOB, Role.ADMIN, ANN, NINE)))
                .isTrue();

        assertThat(proposals.tryAdd(proposal(2, "test.one", ABOUT_BOB, Role.GUARDIAN, BOB, NINE)))
                .isFalse();
        assertThat(proposals.tryAdd(proposal(3, "test.one", otherDetail, Role.ADMIN, ANN, NINE)))
                .isTrue();
        assertThat(proposals.tryAdd(proposal(4, "test.one", nobody, Role.ADMIN, ANN, NINE)))
                .isTrue();
        assertThat(proposals.tryAdd(proposal(5, "test.one", nobody, Role.ADMIN, ANN, NINE)))
                .isFalse();
        assertThat(proposals.tryAdd(proposal(6, "test.two", ABOUT_BOB, Role.ADMIN, ANN, NINE)))
                .isTrue();
    }

    @Test
    default void forgetsWhatIsRemoved() {
        Proposals proposals = emptyPlace();
        Proposal one = proposal(1, "test.one", ABOUT_BOB, Role.ADMIN, ANN, NINE);
        proposals.tryAdd(one);
        proposals.remove(one.id());
        proposals.remove(one.id());

        assertThat(proposals.list()).isEmpty();
        assertThat(proposals.lock(one.id())).isEmpty();
        assertThat(proposals.tryAdd(one)).isTrue();
    }

    private static Proposal proposal(long id, String change, Subject subject, Role key, PersonId by, Instant at) {
        return new Proposal(new UUID(0, id), change, subject, key, by, at);
    }
}
