package org.stigar.app.privacy.keys.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Role;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Line;
import org.stigar.app.privacy.GuardianLogContract;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.privacy.keys.Proposal;
import org.stigar.app.privacy.keys.Proposals;
import org.stigar.app.privacy.keys.ProposalsContract;
import org.stigar.app.privacy.keys.TwoKeys;
import org.stigar.app.privacy.keys.TwoKeys.Outcome;
import org.stigar.core.people.PersonId;

/** Proposals and the guardian's log in the database: their contracts, two keys at one instant, and what an erasure leaves. */
class JdbcKeysTest {

    private static final PersonId ANN = ProposalsContract.ANN;
    private static final PersonId BOB = ProposalsContract.BOB;
    private static final Map<PersonId, Set<Role>> ROLES =
            Map.of(ANN, Set.of(Role.ADMIN), BOB, Set.of(Role.GUARDIAN), new PersonId("cy"), Set.of(Role.GUARDIAN));

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    private final MemoryPeople people = MemoryPeople.of("ann", "bob", "cy");
    private final DataSource source = DATABASE.dataSource();
    private final JdbcClient client = JdbcClient.create(source);
    private final TransactionTemplate transactions = TestDatabase.transactions(source);
    private final JdbcProposals proposals = new JdbcProposals(client, people);
    private final JdbcGuardianLog log = new JdbcGuardianLog(client, people, new SecureRandom());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void begin() {
        client.sql("delete from key_proposal").update();
        client.sql("alter table guardian_log disable trigger user").update();
        client.sql("delete from guardian_log").update();
        client.sql("delete from guardian_log_person").update();
        client.sql("alter table guardian_log enable trigger user").update();
    }

    @Nested
    class ProposalsInPostgres implements ProposalsContract {

        @Override
        public Proposals emptyPlace() {
            return proposals;
        }
    }

    @Nested
    class GuardianLogInPostgres implements GuardianLogContract {

        @Override
        public GuardianLog emptyLog() {
            return log;
        }
    }

    @Test
    void letsNobodyChangeRemoveOrEmptyTheLog() {
        log.add(GuardianLogContract.PROPOSED);

        for (String attack : List.of(
                "update guardian_log set act = 'DECLINED'",
                "update guardian_log set actor = null",
                "delete from guardian_log",
                "truncate guardian_log")) {
            assertThatThrownBy(() -> client.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
        assertThat(log.page(Long.MAX_VALUE, 9)).extracting(Line::entry).containsExactly(GuardianLogContract.PROPOSED);
    }

    /** Two sessions, the same button at the same instant: it is done once, and once in the log. */
    @Test
    void carriesOutOnceHoweverManyConfirmAtOnce() throws Exception {
        AtomicInteger done = new AtomicInteger();
        TwoKeys keys = keys(done);
        keys.propose(ANN, Role.ADMIN, "test.change", Subject.NONE, ProposalsContract.NINE);
        UUID id = proposals.list().get(0).id();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Outcome>> turns = IntStream.range(0, 6)
                .mapToObj(i -> threads.submit(() -> {
                    start.await();
                    PersonId who = i % 2 == 0 ? BOB : new PersonId("cy");
                    return keys.confirm(who, Role.GUARDIAN, id, ProposalsContract.NINE);
                }))
                .toList();
        start.countDown();
        int succeeded = 0;
        for (Future<Outcome> turn : turns) {
            succeeded += turn.get() == Outcome.DONE ? 1 : 0;
        }
        threads.shutdown();

        assertThat(succeeded).isEqualTo(1);
        assertThat(done).hasValue(1);
        assertThat(acts()).containsExactly(Act.CARRIED_OUT, Act.CONFIRMED, Act.PROPOSED);
    }

    /** What fails half way leaves the second key to be turned again. */
    @Test
    void changesNothingWhereCarryingOutFails() {
        TwoKeys keys = twoKeys(
                new KeyedChange("test.change", Optional.empty(), () -> List.of(Subject.NONE), (subject, now) -> {
                    throw new IllegalStateException("it cannot be done");
                }));
        keys.propose(ANN, Role.ADMIN, "test.change", Subject.NONE, ProposalsContract.NINE);
        Proposal waiting = proposals.list().get(0);

        assertThatThrownBy(() -> keys.confirm(BOB, Role.GUARDIAN, waiting.id(), ProposalsContract.NINE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(proposals.list()).containsExactly(waiting);
        assertThat(acts()).containsExactly(Act.PROPOSED);
    }

    @Test
    void anErasureTakesBackWhatThePersonProposedAndLeavesLinesOfNobody() {
        TwoKeys keys = keys(new AtomicInteger());
        keys.propose(ANN, Role.ADMIN, "test.change", Subject.NONE, ProposalsContract.NINE);
        KeyRecords records = records();
        assertThat(records.export(ANN))
                .extracting(PersonalTable::rows)
                .allSatisfy(rows -> assertThat(rows).hasSize(1));
        assertThat(records.export(BOB))
                .extracting(PersonalTable::rows)
                .allSatisfy(rows -> assertThat(rows).isEmpty());

        records.erase(ANN);
        records.erase(ANN);

        assertThat(proposals.list()).isEmpty();
        assertThat(acts()).containsExactly(Act.TAKEN_BACK, Act.PROPOSED);
        assertThat(log.page(Long.MAX_VALUE, 9))
                .allMatch(line ->
                        line.entry().by().isEmpty() && line.entry().key().equals(Optional.of(Role.ADMIN)));
        assertThat(records.listPseudonyms()).isEmpty();
        assertThat(records.export(ANN))
                .extracting(PersonalTable::rows)
                .allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Test
    void anErasureEndsWhatConcernsThePerson() {
        Proposal about = new Proposal(
                new UUID(0, 1), "test.change", ProposalsContract.ABOUT_BOB, Role.ADMIN, ANN, ProposalsContract.NINE);
        proposals.tryAdd(about);
        log.add(GuardianLogContract.PROPOSED);
        KeyRecords records = records();
        assertThat(records.listPseudonyms())
                .containsExactlyInAnyOrder(people.of(ANN), people.of(BOB), people.of(ANN), people.of(BOB));

        records.erase(BOB);

        assertThat(proposals.list()).isEmpty();
        assertThat(acts()).containsExactly(Act.EXPIRED, Act.PROPOSED);
        assertThat(log.page(Long.MAX_VALUE, 9))
                .allMatch(line -> line.entry().subject().person().isEmpty());
    }

    private TwoKeys keys(AtomicInteger done) {
        return twoKeys(new KeyedChange(
                "test.change",
                Optional.empty(),
                () -> List.of(Subject.NONE),
                (subject, now) -> done.incrementAndGet()));
    }

    private TwoKeys twoKeys(KeyedChange change) {
        return new TwoKeys(
                List.of(change),
                proposals,
                log,
                person -> ROLES.getOrDefault(person, Set.of()),
                transactions,
                new SecureRandom());
    }

    private KeyRecords records() {
        return new KeyRecords(
                client, proposals, log, people, Clock.fixed(ProposalsContract.NINE.plusSeconds(60), ZoneOffset.UTC));
    }

    private List<Act> acts() {
        return log.page(Long.MAX_VALUE, 99).stream()
                .map(line -> line.entry().act())
                .toList();
    }
}
