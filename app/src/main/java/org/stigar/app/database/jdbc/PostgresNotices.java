package org.stigar.app.database.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.Notices;

/**
 * Listens on a connection of its own, in a thread of its own, as long as the program runs. A lost connection is opened
 * again after 0.1 s, then twice as long each time, at most 10 s.
 *
 * <p>A listener is asked to catch up after its {@code LISTEN} took effect: what was committed before is in the database
 * then, and what comes after is heard.
 */
final class PostgresNotices implements Notices, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotices.class);
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int LONGEST_PAYLOAD = 7_000;

    /** How long a new listener, or the end of the program, may have to wait. */
    private static final int POLL_MILLIS = 250;

    private static final int POLLS_BETWEEN_PROBES = 60;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final DataSource connections;
    private final JdbcClient client;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * Connects to nothing yet.
     *
     * @param connections opens a connection each time; no pool
     * @param client sends in the caller's transaction
     */
    PostgresNotices(DataSource connections, JdbcClient client) {
        this.connections = connections;
        this.client = client;
    }

    @Override
    public void listen(String channel, Listener listener) {
        subscribers.add(new Subscriber(named(channel), listener));
    }

    @Override
    public void send(String channel, String payload) {
        if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("a notice has at most " + LONGEST_PAYLOAD + " bytes");
        }
        client.sql("SELECT pg_notify(?, ?)")
                .params(named(channel), payload)
                .query((row, i) -> i)
                .list();
    }

    private static String named(String channel) {
        if (!CHANNEL.matcher(channel).matches()) {
            throw new IllegalArgumentException("a channel has lower-case letters, digits and underscores");
        }
        return channel;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "notices");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** Before the web server takes requests, and after it took its last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        long pause = 0;
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                try (Connection connection = connections.getConnection()) {
                    subscribers.forEach(subscriber -> subscriber.isListening = false);
                    pause = 0;
                    hear(connection);
                } catch (SQLException e) {
                    pause = Math.min(Math.max(100, 2 * pause), LONGEST_PAUSE_MILLIS);
                    LOG.warn("lost the connection for notices, connecting again (SQL state {})", e.getSQLState());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int poll = 1; stopped.getCount() > 0; poll++) {
            for (Subscriber subscriber : subscribers) {
                subscriber.follow(connection);
            }
            PGNotification[] notifications = postgres.getNotifications(POLL_MILLIS);
            for (PGNotification each : notifications == null ? new PGNotification[0] : notifications) {
                for (Subscriber subscriber : subscribers) {
                    subscriber.hear(each.getName(), each.getParameter());
                }
            }
            if (poll % POLLS_BETWEEN_PROBES == 0 && !connection.isValid(5)) {
                throw new SQLException(
                        "the connection is dead", "08006"); // as after a machine that went without a word
            }
        }
    }

    /** A listener and how far it is. Used by the thread alone. */
    private static final class Subscriber {

        private final String channel;
        private final Listener listener;
        private boolean isListening;
        private boolean isBehind;

        Subscriber(String channel, Listener listener) {
            this.channel = channel;
            this.listener = listener;
        }

        void follow(Connection connection) throws SQLException {
            if (!isListening) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("LISTEN " + channel);
                }
                isListening = true;
                isBehind = true;
            }
            if (isBehind) {
                isBehind = !works(listener::catchUp);
            }
        }

        void hear(String from, String payload) {
            if (from.equals(channel) && isListening && !isBehind) {
                isBehind = !works(() -> listener.heard(payload));
            }
        }

        /** Says nothing of what went wrong but its type: texts may name people. */
        private boolean works(Runnable call) {
            try {
                call.run();
                return true;
            } catch (RuntimeException e) {
                LOG.warn("a listener of {} failed: {}", channel, e.getClass().getName());
                return false;
            }
        }
    }
}
