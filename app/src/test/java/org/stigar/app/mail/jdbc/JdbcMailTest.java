package org.stigar.app.mail.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stigar.app.MutableClock;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.ActionLinksContract;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.AttentionBudgetContract;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutboxContract;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.SubscriptionsContract;

/** The adapters in PostgreSQL: the contracts, and what only a database can do. */
class JdbcMailTest {

    private static final int THREADS = 8;

    private final MailStore store = new MailStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Nested
    class OutboxInPostgres implements OutboxContract {

        @Override
        public Outbox outbox() {
            return store.outbox();
        }

        @Override
        public Subscriptions subscriptions() {
            return store.subscriptions();
        }

        @Test
        void forgetsALetterWhoseTransactionIsRolledBack() {
            store.transactions().executeWithoutResult(status -> {
                outbox().put(OutboxContract.letter(ANN, Kind.TRAILS));
                status.setRollbackOnly();
            });

            assertThat(outbox().status().waiting()).isZero();
            assertThat(count("action_link")).isZero();
        }
    }

    @Nested
    class ActionLinksInPostgres implements ActionLinksContract {

        @Override
        public ActionLinks links() {
            return store.links();
        }

        @Override
        public MutableClock clock() {
            return store.clock;
        }

        @Test
        void spendsOnceAmongManyThreads() throws Exception {
            for (int round = 0; round < 10; round++) {
                String secret = ActionLinksContract.secret(links().issue("confirm-trail", ANN, "17", DAY));
                List<Optional<Granted>> spent =
                        together(() -> store.transactions().execute(status -> links().spend(secret)));

                assertThat(spent.stream().flatMap(Optional::stream)).hasSize(1);
            }
        }

        @Test
        void isGoodAgainWhereItsActWasRolledBack() {
            String secret = ActionLinksContract.secret(links().issue("confirm-trail", ANN, "17", DAY));
            store.transactions().executeWithoutResult(status -> {
                links().spend(secret);
                status.setRollbackOnly();
            });

            assertThat(links().spend(secret)).isPresent();
        }

        /** Who reads the database, or a backup of it, can act for nobody and sees who nobody is (privacy P13). */
        @Test
        void storesNeitherSecretNorPerson() {
            String secret = ActionLinksContract.secret(links().issue("confirm-trail", ANN, "17", DAY));
            String row = store.client()
                    .sql("select action_link::text from action_link")
                    .query(String.class)
                    .single();

            assertThat(row).contains("confirm-trail").doesNotContain(secret).doesNotContain("ann");
        }

        @Test
        void allowsNothingForAPersonWhoIsGone() {
            String secret = ActionLinksContract.secret(links().issue("confirm-trail", ANN, "17", DAY));
            store.people.remove(ANN);

            assertThat(links().find(secret)).isEmpty();
            assertThat(links().spend(secret)).isEmpty();
        }
    }

    @Nested
    class SubscriptionsInPostgres implements SubscriptionsContract {

        @Override
        public Subscriptions subscriptions() {
            return store.subscriptions();
        }
    }

    @Nested
    class AttentionBudgetInPostgres implements AttentionBudgetContract {

        @Override
        public AttentionBudget budget() {
            return store.budget();
        }

        @Test
        void holdsAmongManyThreads() throws Exception {
            List<Boolean> taken = together(() -> budget().tryTake(ANN, AttentionBudget.Kind.REQUEST, NOON));

            assertThat(taken.stream().filter(one -> one)).hasSize(AttentionBudget.REQUESTS);
        }

        @Test
        void givesBackWhatWasTakenForALetterThatWasRolledBack() {
            store.transactions().executeWithoutResult(status -> {
                for (int i = 0; i < AttentionBudget.REQUESTS; i++) {
                    budget().tryTake(ANN, AttentionBudget.Kind.REQUEST, NOON);
                }
                status.setRollbackOnly();
            });

            assertThat(budget().tryTake(ANN, AttentionBudget.Kind.REQUEST, NOON))
                    .isTrue();
        }
    }

    private long count(String table) {
        return store.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static <T> List<T> together(Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> results =
                    threads.invokeAll(Stream.generate(() -> act).limit(THREADS).toList());
            return IntStream.range(0, THREADS)
                    .mapToObj(i -> result(results.get(i)))
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
