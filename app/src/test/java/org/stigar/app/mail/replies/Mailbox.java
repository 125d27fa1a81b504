package org.stigar.app.mail.replies;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.stigar.app.mail.ReplyHandler;

/** A mailbox on a real IMAP server of the test's own. */
final class Mailbox implements AutoCloseable {

    static final String ADDRESS = "replies@example.org";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;
    private final Path password;

    Mailbox(Path directory) {
        server.start();
        user = server.setUser(ADDRESS, "replies", "s3cret pass");
        password = directory.resolve("password");
        try {
            Files.writeString(password, "s3cret pass\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReplyReading reading(ReplyHandler... handlers) {
        return new ReplyReading(
                MailboxAddress.of("imap://replies@127.0.0.1:" + server.getImap().getPort(), password.toString()),
                List.of(handlers));
    }

    /** Puts a mail into it as it stands. */
    void deliver(String mail) throws MessagingException {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
    }

    /** Returns how many were not seen yet. */
    long unseen() throws MessagingException {
        long unseen = 0;
        for (Message message : server.getReceivedMessages()) {
            unseen += message.isSet(Flags.Flag.SEEN) ? 0 : 1;
        }
        return unseen;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Returns a mail as calendar programs answer, with the words for people beside the answer for programs. */
    static String reply(String from, String calendar) {
        return String.format(Locale.ROOT, """
                From: Somebody <%s>
                To: replies@example.org
                Subject: Accepted: a title nobody needs
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b1"

                --b1
                Content-Type: text/plain; charset=utf-8

                I come, and tell nobody that Ann is ill.
                --b1
                Content-Type: text/calendar; charset=utf-8; method=REPLY
                Content-Transfer-Encoding: 8bit

                %s
                --b1--
                """, from, calendar.replace("\r\n", "\n"));
    }

    /** Returns the answer itself. */
    static String calendar(String uid, String attendee, String answer, int sequence, String stamp) {
        return String.format(Locale.ROOT, """
                BEGIN:VCALENDAR
                PRODID:-//Somebody//Calendar//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s
                SEQUENCE:%d
                DTSTAMP:%s
                DTSTART:20261201T090000Z
                ORGANIZER:mailto:replies@example.org
                ATTENDEE;CN=Somebody;PARTSTAT=%s:mailto:%s
                COMMENT:of no interest to anybody
                END:VEVENT
                END:VCALENDAR
                """, uid, sequence, stamp, answer, attendee);
    }
}
