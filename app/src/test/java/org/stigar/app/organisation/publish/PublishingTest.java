package org.stigar.app.organisation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.organisation.jdbc.CohortRows;
import org.stigar.app.organisation.jdbc.StoredPublications;
import org.stigar.app.organisation.publish.Publishing.State;
import org.stigar.app.organisation.publish.Publishing.Step;
import org.stigar.app.organisation.web.MadeUpOrganisation;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.trail.Traces;

/** A run can be cancelled while it goes on, and leaves nothing behind. */
@AppTest
@TestPropertySource(properties = "test.app=two-leaders")
class PublishingTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void settle() {
        MadeUpOrganisation.of(app, 300);
    }

    @Test
    void aRunThatIsCancelledLeavesNothingAndTheNextBeginsAnew() throws Exception {
        String people = cohort();
        jdbc.sql("delete from publication where quarter = :summer")
                .param("summer", SUMMER)
                .update();
        Held held = new Held(app.getBean(AllTrails.class));
        ExecutorService background = Executors.newSingleThreadExecutor();
        Publishing publishing = new Publishing(publisher(held), background, clock);

        publishing.start();
        assertThat(held.hasBegun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(publishing.findState()).contains(new State(SUMMER, Step.READING, 20_000));
        publishing.start(); // a second press of the button
        publishing.cancel();
        held.goesOn.countDown();
        background.shutdown();
        assertThat(background.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(publishing.findState()).isEmpty();
        assertThat(publishing.hasFailed()).isFalse();
        assertThat(held.reads).hasValue(1);
        assertThat(published()).isEmpty();
        assertThat(cohort()).isEqualTo(people);

        publishing.run(clock.instant());
        assertThat(published()).isPresent();
        assertThat(publishing.findState()).isEmpty();
    }

    @Test
    void aRunThatFailsSaysSoAndLeavesNothing() throws Exception {
        jdbc.sql("delete from publication where quarter = :summer")
                .param("summer", SUMMER)
                .update();
        ExecutorService background = Executors.newSingleThreadExecutor();
        Publishing publishing = new Publishing(publisher(new Broken(app.getBean(AllTrails.class))), background, clock);

        publishing.start();
        background.shutdown();
        assertThat(background.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(publishing.hasFailed()).isTrue();
        assertThat(published()).isEmpty();
        app.getBean(Publishing.class).run(clock.instant());
        assertThat(published()).isPresent();
    }

    private Publisher publisher(AllTrails trails) {
        return new Publisher(
                trails,
                app.getBean(Snapshots.class),
                app.getBean(Viewers.class),
                app.getBean(Freeze.class),
                app.getBean(StoredPublications.class),
                app.getBean(CohortRows.class),
                app.getBean(SmallestGroup.class),
                new TransactionTemplate(app.getBean(PlatformTransactionManager.class)),
                Duration.ZERO);
    }

    private Optional<LocalDate> published() {
        return jdbc.sql("select quarter from publication where quarter = :summer")
                .param("summer", SUMMER)
                .query(LocalDate.class)
                .optional();
    }

    private String cohort() {
        return jdbc.sql("select count(*) || ' ' || md5(string_agg(m::text, ',' order by person)) from cohort_member m")
                .query(String.class)
                .single();
    }

    /** Waits in the middle of its first reading. */
    private static final class Held implements AllTrails {
        private final CountDownLatch hasBegun = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final AllTrails trails;
        private final AtomicInteger reads = new AtomicInteger();

        Held(AllTrails trails) {
            this.trails = trails;
        }

        @Override
        public Traces before(int day, LongConsumer reading) {
            reads.incrementAndGet();
            reading.accept(25_000);
            hasBegun.countDown();
            try {
                assertThat(goesOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            reading.accept(30_000);
            return trails.before(day, reading);
        }

        @Override
        public boolean areWalkedSince(Instant instant) {
            return trails.areWalkedSince(instant);
        }
    }

    private record Broken(AllTrails trails) implements AllTrails {

        @Override
        public Traces before(int day, LongConsumer reading) {
            throw new IllegalStateException("the database is gone");
        }

        @Override
        public boolean areWalkedSince(Instant instant) {
            return trails.areWalkedSince(instant);
        }
    }
}
