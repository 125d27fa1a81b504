package org.stigar.app.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.jobs.DoublingPause;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.smtp.LetterQueue.Outcome;
import org.stigar.app.mail.smtp.LetterQueue.Queued;

/**
 * Sends what waits in the outbox, a letter a transaction: sent and noted, or not noted and sent again.
 *
 * <p>A letter that fails is tried again after a minute, two, four and so on up to six hours, for three days. Where the server
 * cannot be used all letters wait a minute. Nothing of a letter is logged but its kind.
 */
final class Mailing implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final DoublingPause RETRY = new DoublingPause(FIRST_RETRY, Duration.ofHours(6));
    private static final Duration LONGEST_TRYING = Duration.ofDays(3);
    private static final int MOST_A_RUN = 500;

    private final LetterQueue queue;
    private final TransactionTemplate transactions;
    private final Readers readers;
    private final MimeLetters letters;
    private final JavaMailSender server;

    private volatile Instant restingUntil = Instant.MIN;

    Mailing(
            LetterQueue queue,
            TransactionTemplate transactions,
            Readers readers,
            MimeLetters letters,
            JavaMailSender server) {
        this.queue = queue;
        this.transactions = transactions;
        this.readers = readers;
        this.letters = letters;
        this.server = server;
    }

    /** What became of one look at the queue. */
    private enum Step {
        HANDLED,
        GIVEN_UP,
        NOTHING_DUE,
        SERVER_AWAY
    }

    @Override
    public String name() {
        return "mail-send";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(PAUSE);
    }

    @Override
    public void run(Instant now) {
        if (now.isBefore(restingUntil)) {
            return;
        }
        int givenUp = 0;
        Step step = Step.HANDLED;
        for (int i = 0; i < MOST_A_RUN && step != Step.NOTHING_DUE && step != Step.SERVER_AWAY; i++) {
            step = Objects.requireNonNull(transactions.execute(status -> sendNext(now)));
            givenUp += step == Step.GIVEN_UP ? 1 : 0;
        }
        if (givenUp > 0) {
            LOG.warn("letters given up: {}", givenUp);
        }
    }

    private Step sendNext(Instant now) {
        Optional<Queued> next = queue.pick(now);
        if (next.isEmpty()) {
            return Step.NOTHING_DUE;
        }
        Queued queued = next.get();
        Optional<InternetAddress> to = readers.findAddress(queued.letter(), now);
        if (to.isEmpty()) {
            queue.end(queued, Outcome.DROPPED, now);
            return Step.HANDLED;
        }
        try {
            server.send(letters.write(queued, to.get(), now));
            queue.end(queued, Outcome.SENT, now);
            return Step.HANDLED;
        } catch (MailSendException e) {
            return e.getMessageExceptions().length == 0 || e.getCause() != null
                    ? away(e, now)
                    : failed(queued, e.getMessageExceptions()[0], now);
        } catch (MailAuthenticationException e) {
            return away(e, now);
        } catch (MailException | MessagingException e) {
            return failed(queued, e, now);
        }
    }

    /** The letter stays due: nothing is wrong with it. */
    private Step away(MailException fault, Instant now) {
        LOG.warn("the mail server cannot be used: {}", kinds(fault));
        restingUntil = now.plus(FIRST_RETRY);
        return Step.SERVER_AWAY;
    }

    private Step failed(Queued queued, Exception fault, Instant now) {
        LOG.warn("a letter of kind {} failed {} times: {}", queued.letter().kind(), queued.tries() + 1, kinds(fault));
        if (isRefused(fault) || isTooOld(queued, now)) {
            queue.end(queued, Outcome.GIVEN_UP, now);
            return Step.GIVEN_UP;
        }
        queue.retry(queued, now.plus(RETRY.after(queued.tries())), now);
        return Step.HANDLED;
    }

    private static boolean isTooOld(Queued queued, Instant now) {
        return queued.firstTried()
                .filter(first -> !first.plus(LONGEST_TRYING).isAfter(now))
                .isPresent();
    }

    /** The server said for good that it does not know the address; what may pass leaves it among the unsent ones. */
    private static boolean isRefused(Exception fault) {
        Address[] invalid = fault instanceof SendFailedException failed ? failed.getInvalidAddresses() : null;
        return invalid != null && invalid.length > 0;
    }

    /** A message of a mail server quotes the address. */
    private static String kinds(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .toList()
                .toString();
    }
}
