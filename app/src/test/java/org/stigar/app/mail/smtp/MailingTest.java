package org.stigar.app.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.app.mail.jdbc.MailStore.NOON;
import static org.stigar.app.mail.smtp.PostOffice.letter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stigar.app.LogCapture;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutboxStatus;
import org.stigar.app.mail.jdbc.MailStore;
import org.stigar.core.people.PersonId;

/** Letters on their way over SMTP to a server on this machine. */
class MailingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MailStore store = new MailStore();
    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void close() {
        server.stop();
        store.close();
    }

    @Test
    void sendsWhatWasPutAndKeepsNothingOfIt() {
        server.start();
        store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
        store.outbox().put(letter(store.bob, Kind.TRAILS, "Two"));
        node().run(NOON);

        assertThat(subjects()).containsExactlyInAnyOrder("One", "Two");
        assertThat(store.outbox().status()).isEqualTo(new OutboxStatus(0, 0, Optional.of(NOON)));
        assertThat(store.client()
                        .sql("select kind, outcome from letter_outcome")
                        .query()
                        .listOfRows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.values()).containsExactly("TRAILS", "SENT"));
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        server.start();
        store.transactions().executeWithoutResult(status -> {
            store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
            status.setRollbackOnly();
        });
        node().run(NOON);

        assertThat(subjects()).isEmpty();
    }

    /** The other node sees nothing of it until the caller commits. */
    @Test
    void sendsNothingBeforeItIsCommitted() {
        server.start();
        store.transactions().executeWithoutResult(status -> {
            store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
            runElsewhere(() -> node().run(NOON));
            assertThat(subjects()).isEmpty();
        });
        node().run(NOON);

        assertThat(subjects()).containsExactly("One");
    }

    @Test
    void waitsUntilTheServerIsBack() {
        for (int i = 0; i < 3; i++) {
            store.outbox().put(letter(store.ann, Kind.TRAILS, "Letter " + i));
        }
        Mailing node = node();
        Instant now = NOON;
        for (; now.isBefore(NOON.plus(Duration.ofDays(5))); now = now.plus(Duration.ofHours(6))) {
            node.run(now);
        }
        assertThat(store.outbox().status()).isEqualTo(new OutboxStatus(3, 0, Optional.empty()));

        server.start();
        node.run(now.plus(MINUTE));
        assertThat(subjects()).containsExactlyInAnyOrder("Letter 0", "Letter 1", "Letter 2");
        assertThat(store.outbox().status().waiting()).isZero();
    }

    /** A server that is down is not asked for every letter that waits. */
    @Test
    void asksAServerThatIsAwayOnceAMinute() {
        AtomicInteger asked = new AtomicInteger();
        JavaMailSenderImpl away = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                asked.incrementAndGet();
                throw new MailSendException("away", new IOException("away"));
            }
        };
        for (int i = 0; i < 10; i++) {
            store.outbox().put(letter(store.ann, Kind.TRAILS, "Letter " + i));
        }
        Mailing node = PostOffice.node(store, away);
        for (int second = 0; second < 120; second += 5) {
            node.run(NOON.plusSeconds(second));
        }

        assertThat(asked).hasValue(2);
        assertThat(store.outbox().status().waiting()).isEqualTo(10);
    }

    @Test
    void sendsEachLetterOnceThoughManyNodesSend() throws Exception {
        server.start();
        for (int i = 0; i < 20; i++) {
            store.outbox().put(letter(store.ann, Kind.TRAILS, "Letter " + i));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Void> run = () -> {
            node().run(NOON);
            return null;
        };
        for (Future<Void> done : nodes.invokeAll(List.of(run, run, run, run))) {
            done.get();
        }
        nodes.shutdownNow();

        assertThat(subjects()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void sendsUnderTheSameMessageIdAfterACrashBetweenSendingAndNoting() throws Exception {
        server.start();
        store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
        Mailing dying = PostOffice.node(store, PostOffice.dying(port));
        assertThatThrownBy(() -> dying.run(NOON)).isInstanceOf(PostOffice.Killed.class);
        node().run(NOON);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .matches("<[0-9a-f-]{36}@stigar.example.org>");
        // The first copy's link to unsubscribe must work as well as the second's.
        assertThat(received[0].getHeader("List-Unsubscribe")).isEqualTo(received[1].getHeader("List-Unsubscribe"));
        assertThat(store.outbox().status().waiting()).isZero();
    }

    @Test
    void givesUpAnAddressThatTheServerRefusesAndSendsTheRest() throws IOException {
        try (RefusingServer refusing = new RefusingServer()) {
            refusing.answer("ann@example.org", "550 no such person ann@example.org");
            store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
            store.outbox().put(letter(store.bob, Kind.TRAILS, "Two"));
            PostOffice.node(store, refusing.port()).run(NOON);

            assertThat(refusing.accepted()).containsExactly("bob@example.org");
            assertThat(store.outbox().status()).isEqualTo(new OutboxStatus(0, 1, Optional.of(NOON)));
        }
    }

    /** A mail server quotes the address in what it says, and the text of a letter names others. */
    @Test
    void logsNeitherReadersNorWords() throws IOException {
        String logged;
        try (RefusingServer refusing = new RefusingServer();
                LogCapture log = new LogCapture()) {
            refusing.answer("ann@example.org", "550 no such person ann@example.org");
            refusing.answer("bob@example.org", "451 not now, bob@example.org");
            store.outbox().put(letter(store.ann, Kind.TRAILS, "From Bob Åström"));
            store.outbox().put(letter(store.bob, Kind.TRAILS, "From Ann-Sofi Öberg"));
            PostOffice.node(store, refusing.port()).run(NOON);
            logged = String.join("\n", log.lines());
        }

        assertThat(logged)
                .contains("a letter of kind TRAILS failed", "letters given up: 1")
                .doesNotContainIgnoringCase("ann@")
                .doesNotContainIgnoringCase("ann-sofi")
                .doesNotContainIgnoringCase("bob");
    }

    @Test
    void triesAgainEverLaterForThreeDays() throws IOException {
        try (RefusingServer refusing = new RefusingServer()) {
            refusing.answer("ann@example.org", "451 later, ann@example.org");
            store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
            Mailing node = PostOffice.node(store, refusing.port());
            Instant due = NOON;
            Duration pause = MINUTE;
            while (store.outbox().status().waiting() == 1 && pause.compareTo(Duration.ofHours(6)) < 0) {
                node.run(due);
                assertThat(store.queue().pick(due.plus(pause).minusSeconds(1))).isEmpty();
                due = due.plus(pause);
                assertThat(store.queue().pick(due)).isPresent();
                pause = pause.multipliedBy(2);
            }
            for (; due.isBefore(NOON.plus(Duration.ofDays(3))); due = due.plus(Duration.ofHours(6))) {
                node.run(due);
                assertThat(store.outbox().status().waiting()).isEqualTo(1);
            }
            node.run(due);

            assertThat(store.outbox().status()).isEqualTo(new OutboxStatus(0, 1, Optional.empty()));
        }
    }

    @Test
    void sendsToWhomTheServerTakesAfterAll() throws IOException {
        try (RefusingServer refusing = new RefusingServer()) {
            refusing.answer("ann@example.org", "451 later");
            store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
            Mailing node = PostOffice.node(store, refusing.port());
            node.run(NOON);
            refusing.answer("ann@example.org", "250 now");
            node.run(NOON.plus(MINUTE));

            assertThat(refusing.accepted()).containsExactly("ann@example.org");
        }
    }

    @Test
    void sendsThoseWhoPausedOrOptedOutOnlyWhatTheyNeedToLogIn() {
        server.start();
        store.people.pause(store.ann, LocalDate.of(2026, 3, 3));
        store.people.optOut(store.bob);
        for (Kind kind : Kind.values()) {
            store.outbox().put(letter(store.ann, kind, "Ann " + kind));
            store.outbox().put(letter(store.bob, kind, "Bob " + kind));
        }
        node().run(NOON);

        assertThat(subjects()).containsExactlyInAnyOrder("Ann ACCESS", "Bob ACCESS");
        assertThat(store.outbox().status().waiting()).isZero();
    }

    @Test
    void sendsAgainWhenAPauseIsOver() {
        server.start();
        store.people.pause(store.ann, LocalDate.of(2026, 3, 2));
        store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
        node().run(NOON);

        assertThat(subjects()).containsExactly("One");
    }

    @Test
    void obeysWhoUnsubscribedWhileTheLetterWaited() {
        server.start();
        store.outbox().put(letter(store.ann, Kind.TRAILS, "One"));
        store.subscriptions().stop(store.ann, Kind.TRAILS);
        node().run(NOON);

        assertThat(subjects()).isEmpty();
        assertThat(store.outbox().status().waiting()).isZero();
    }

    /** A feature may say at the last moment that somebody has done what a letter asks for. */
    @Test
    void asksTheFeatureWhetherALetterIsStillDue() {
        Outbox.LastLook look = new Outbox.LastLook() {
            @Override
            public Kind kind() {
                return Kind.PULSE;
            }

            @Override
            public boolean isDue(PersonId reader, Instant now) {
                return reader.equals(store.bob);
            }
        };
        Readers readers = new Readers(store.people, store.people, store.subscriptions(), List.of(), List.of(look));

        assertThat(readers.findAddress(letter(store.ann, Kind.PULSE, "One"), NOON))
                .isEmpty();
        assertThat(readers.findAddress(letter(store.bob, Kind.PULSE, "One"), NOON))
                .isPresent();
        assertThat(readers.findAddress(letter(store.ann, Kind.TRAILS, "One"), NOON))
                .isPresent();
    }

    @Test
    void dropsLettersToPeopleWhoAreGoneOrHaveNoAddress() {
        server.start();
        store.outbox().put(letter(store.people.join("cy", "Cy", "cy-account"), Kind.ACCESS, "To cy"));
        store.outbox().put(letter(store.ann, Kind.ACCESS, "To ann"));
        store.outbox().put(letter(store.bob, Kind.ACCESS, "To bob"));
        store.people.remove(store.ann);
        node().run(NOON);

        assertThat(subjects()).containsExactly("To bob");
        assertThat(store.outbox().status()).isEqualTo(new OutboxStatus(0, 0, Optional.of(NOON)));
    }

    private Mailing node() {
        return PostOffice.node(store, port);
    }

    private List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailingTest::subject)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void runElsewhere(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A port that nobody listens on until the server starts. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
