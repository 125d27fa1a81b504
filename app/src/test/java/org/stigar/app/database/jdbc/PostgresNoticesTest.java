package org.stigar.app.database.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.Notices;
import org.stigar.app.database.NoticesContract;
import org.stigar.app.database.TestDatabase;

class PostgresNoticesTest implements NoticesContract {

    private final TestDatabase database = TestDatabase.empty();
    private volatile boolean reachable = true;
    private final DataSource source = database.dataSource();
    private final JdbcClient client = JdbcClient.create(source);
    private final TransactionTemplate transactions = TestDatabase.transactions(source);
    private final PostgresNotices notices = new PostgresNotices(listening(), client);

    @BeforeEach
    void start() {
        notices.start();
    }

    @AfterEach
    void stop() {
        notices.stop();
        database.close();
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() throws InterruptedException {
        Ear ear = new Ear();
        notices.listen("test_rollback", ear);
        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);

        transactions.executeWithoutResult(status -> {
            notices.send("test_rollback", "never");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> notices.send("test_rollback", "committed"));

        assertThat(ear.next()).isEqualTo("committed");
    }

    /** What was sent while nobody listened is lost, so the listener has to look for itself. */
    @Test
    void catchesUpAfterALostConnection() throws InterruptedException {
        client.sql("CREATE TABLE told (word text)").update();
        Ear ear = new Ear() {
            @Override
            public void catchUp() {
                client.sql("SELECT word FROM told").query(String.class).list().forEach(this::heard);
                super.catchUp();
            }
        };
        notices.listen("test_lost", ear);
        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);

        reachable = false;
        killListeners();
        transactions.executeWithoutResult(status -> {
            client.sql("INSERT INTO told VALUES ('meanwhile')").update();
            notices.send("test_lost", "meanwhile");
        });
        reachable = true;

        assertThat(ear.next()).isEqualTo("meanwhile");
        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);
        notices.send("test_lost", "afterwards");
        assertThat(ear.next()).isEqualTo("afterwards");
    }

    @Test
    void stopsAndLeavesNoConnection() throws InterruptedException {
        Ear ear = new Ear();
        notices.listen("test_stop", ear);
        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);

        notices.stop();

        assertThat(notices.isRunning()).isFalse();
    }

    private void killListeners() {
        int killed = client.sql("""
                        SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                        WHERE application_name = 'listening' AND datname = current_database()
                        """).query(Boolean.class).list().size();
        assertThat(killed).isEqualTo(1);
    }

    private DataSource listening() {
        String url = database.url() + "?ApplicationName=listening";
        return new DelegatingDataSource(new DriverManagerDataSource(url, database.user(), database.password())) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!reachable) {
                    throw new SQLException("as a test wants it", "08001");
                }
                return super.getConnection();
            }
        };
    }
}
