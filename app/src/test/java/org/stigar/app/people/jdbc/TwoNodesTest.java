package org.stigar.app.people.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.people.Town.ASA;
import static org.stigar.app.people.Town.BO;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.database.MemoryNotices;
import org.stigar.app.database.Notices;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class TwoNodesTest {

    private static final String CHANNEL = "people_changed";

    private final PeopleStore store = new PeopleStore();
    private final Notices notices = new MemoryNotices();
    private final JdbcPeople one = store.node(() -> notices.send(CHANNEL, ""));
    private final JdbcPeople other = store.node(() -> notices.send(CHANNEL, ""));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNodeThatListensSeesWhatTheOtherCommitted() {
        PeopleConfiguration.follow(notices, other);
        one.put(List.of(ASA), List.of(), List.of());
        one.optOut(ASA.id());

        assertThat(other.directory().people()).containsExactly(ASA);
        assertThat(other.isOptedOut(ASA.id())).isTrue();
    }

    @Test
    void aNodeThatMissedNoticesCatchesUp() {
        one.put(List.of(ASA), List.of(), List.of());
        assertThat(other.directory().people()).isEmpty();

        PeopleConfiguration.follow(notices, other);

        assertThat(other.directory().people()).containsExactly(ASA);
    }

    /** Tables read at different instants would name people that are not there yet. */
    @Test
    void aNodeThatReadsWhileTheOtherWritesNeverSeesHalf() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier begin = new CyclicBarrier(2);
        Future<?> writing = threads.submit(() -> {
            begin.await();
            for (int i = 0; i < 40; i++) {
                Person person = Person.builder(new PersonId("n" + i)).build();
                Unit unit = new Unit(new UnitId("u" + i), "Unit", UnitKind.TEAM, Optional.empty(), Validity.ALWAYS);
                one.put(
                        List.of(person),
                        List.of(unit),
                        List.of(new Membership(person.id(), unit.id(), Validity.ALWAYS)));
            }
            return true;
        });
        begin.await();
        while (!writing.isDone()) {
            other.reload();
            assertThat(other.directory().memberships())
                    .hasSameSizeAs(other.directory().people());
        }

        assertThat(writing.get(60, TimeUnit.SECONDS)).isEqualTo(true);
        threads.shutdown();
        other.reload();
        assertThat(other.directory().people()).hasSize(40).doesNotContain(BO);
    }
}
