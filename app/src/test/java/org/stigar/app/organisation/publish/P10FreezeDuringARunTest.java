package org.stigar.app.organisation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.organisation.jdbc.CohortRows;
import org.stigar.app.organisation.jdbc.StoredPublications;
import org.stigar.app.organisation.publish.Publishing.Step;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.measure.Quarter;

/** Privacy P10: the button counts whenever it is pressed, also while a run goes on that began before. */
@AppTest
@TestPropertySource(properties = "test.app=freeze-during-a-run")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class P10FreezeDuringARunTest {

    private static final int QUARTERS = 3;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Freeze freeze;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void walk() {
        Works works = new Works(app);
        List.of("Sales", "Delivery").forEach(unit -> works.unit(unit, 14));
        works.keep();
    }

    @Test
    void aRunThatBeganBeforeStoresNothing() {
        Publisher publisher = publisher();
        Quarter quarter = publisher.findDue(clock.instant()).orElseThrow();

        boolean isPublished = publisher.publish(quarter, clock.instant(), (step, done) -> {
            if (step == Step.STORING) {
                freeze.freeze(clock.instant());
            }
        });

        assertThat(isPublished).isFalse();
        freeze.thaw();
        assertThat(app.getBean(Publications.class).list()).isEmpty();
        assertThat(counted()).as("nobody is counted in what was not published").isZero();
        assertThat(publisher.findDue(clock.instant())).as("it waits").contains(quarter);
    }

    /** A made-up company publishes several at once. */
    @Test
    void bNoneOfSeveralIsDueWhileFiguresAreFrozen() {
        Publisher publisher = publisher();
        assertThat(publisher.listDue(clock.instant(), QUARTERS)).hasSize(QUARTERS);
        freeze.freeze(clock.instant());
        try {
            assertThat(publisher.listDue(clock.instant(), QUARTERS)).isEmpty();
        } finally {
            freeze.thaw();
        }
    }

    /** The last walks are of April: that the quarter after is over stands in the clock alone, which may be wrong. */
    @Test
    void cNoneOfSeveralIsDueBeforeAnybodyWalkedInTheNext() {
        assertThat(publisher().listDue(clock.instant().plus(Duration.ofDays(180)), 1))
                .isEmpty();
    }

    @Test
    void dIsPublishedWhenItIsThawed() {
        Publisher publisher = publisher();
        Quarter quarter = publisher.findDue(clock.instant()).orElseThrow();

        assertThat(publisher.publish(quarter, clock.instant(), (step, done) -> {}))
                .isTrue();

        assertThat(app.getBean(Publications.class).list()).hasSize(1);
        assertThat(counted()).isEqualTo(28);
        assertThat(publisher.publish(quarter, clock.instant(), (step, done) -> {}))
                .as("a second time")
                .isFalse();
    }

    private int counted() {
        return jdbc.sql("select count(*) from cohort_member")
                .query(Integer.class)
                .single();
    }

    private Publisher publisher() {
        return new Publisher(
                app.getBean(AllTrails.class),
                app.getBean(Snapshots.class),
                app.getBean(Viewers.class),
                freeze,
                app.getBean(StoredPublications.class),
                app.getBean(CohortRows.class),
                app.getBean(SmallestGroup.class),
                new TransactionTemplate(app.getBean(PlatformTransactionManager.class)),
                Duration.ZERO);
    }
}
