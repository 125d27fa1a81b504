package org.stigar.app.organisation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.organisation.publish.Publishing.State;
import org.stigar.app.organisation.publish.Publishing.Step;
import org.stigar.app.organisation.web.MadeUpOrganisation;

/** A run can be cancelled while it goes on, and leaves nothing behind. */
@AppTest
@TestPropertySource(properties = "test.app=two-leaders")
class PublishingTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Publishing publishing;

    @BeforeEach
    void settle() {
        MadeUpOrganisation.of(app, 300);
    }

    /** The table of days is locked, so that the run waits in the middle of its reading. */
    @Test
    void aRunThatIsCancelledLeavesNothingAndTheNextBeginsAnew() throws Exception {
        String people = cohort();
        jdbc.sql("delete from publication where quarter = :summer")
                .param("summer", SUMMER)
                .update();
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table day_set in access exclusive mode");

            publishing.start();
            assertThat(publishing.findState()).contains(new State(SUMMER, Step.READING, 0));
            publishing.start(); // a second press of the button
            publishing.cancel();
            other.rollback();
        }
        await(() -> publishing.findState().isEmpty());

        assertThat(publishing.hasFailed()).isFalse();
        assertThat(published()).isEmpty();
        assertThat(cohort()).isEqualTo(people);

        publishing.run(clock.instant());
        assertThat(published()).contains(SUMMER);
        assertThat(publishing.findState()).isEmpty();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
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
}
