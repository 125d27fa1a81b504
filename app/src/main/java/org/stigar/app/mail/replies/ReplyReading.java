package org.stigar.app.mail.replies;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.CalendarReply;
import org.stigar.app.mail.ReplyHandler;

/**
 * Reads the unseen mails of the mailbox, the oldest first and not all at once, hands on the replies in them, and marks each as seen once
 * that is committed: a mail may be read twice, and none is lost. Nothing of a mail is stored or logged.
 *
 * <p>Where the mailbox cannot be used the run fails, as the administrator's page of jobs shows, and the next one comes later.
 */
final class ReplyReading implements RecurringJob {

    /** How many mails a run reads. */
    static final int MOST_A_RUN = 200;

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String INBOX = "INBOX";

    private final MailboxAddress mailbox;
    private final List<ReplyHandler> handlers;

    ReplyReading(MailboxAddress mailbox, List<ReplyHandler> handlers) {
        this.mailbox = mailbox;
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public String name() {
        return "mail-replies";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(PAUSE);
    }

    @Override
    public void run(Instant now) {
        Session session = Session.getInstance(mailbox.properties());
        try (Store store = session.getStore(mailbox.protocol())) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.readPassword());
            try (Folder inbox = store.getFolder(INBOX)) {
                inbox.open(Folder.READ_WRITE);
                read(inbox, session);
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("the mailbox for replies cannot be used", e);
        }
    }

    /** A mail that cannot be handled now stays unseen and does not keep the others waiting. */
    private void read(Folder inbox, Session session) throws MessagingException, IOException {
        Message[] unseen = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] next = Arrays.copyOf(unseen, Math.min(unseen.length, MOST_A_RUN));
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        inbox.fetch(next, sizes);
        Exception failed = null;
        for (Message message : next) {
            try {
                for (CalendarReply reply : replies(message, session)) {
                    handlers.forEach(handler -> handler.take(reply));
                }
                message.setFlag(Flags.Flag.SEEN, true);
            } catch (FolderClosedException | StoreClosedException e) {
                throw e;
            } catch (RuntimeException | MessagingException | IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw new IllegalStateException("a mail could not be read, the others were", failed);
        }
    }

    /** Takes the mail whole, with a limit, and reads it here: what it is made of is not left to the server to say. */
    private static List<CalendarReply> replies(Message message, Session session)
            throws MessagingException, IOException {
        if (message.getSize() > ReplyMail.MOST_BYTES) {
            return List.of();
        }
        try (Limited mail = new Limited()) {
            message.writeTo(mail);
            return mail.isOver
                    ? List.of()
                    : ReplyMail.read(new MimeMessage(session, new ByteArrayInputStream(mail.bytes.toByteArray())));
        }
    }

    /** Keeps no more than a mail may have, whatever its server said of its size. */
    private static final class Limited extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean isOver;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int count) {
            isOver = isOver || bytes.size() + count > ReplyMail.MOST_BYTES;
            if (!isOver) {
                bytes.write(more, from, count);
            }
        }
    }
}
