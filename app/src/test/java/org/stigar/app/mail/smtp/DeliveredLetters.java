package org.stigar.app.mail.smtp;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.springframework.context.ApplicationContext;

/** A mail server to which an app sends its letters, and what its readers find in their mailboxes. */
public final class DeliveredLetters implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, Integer> fetched = new HashMap<>();
    private final ApplicationContext app;
    private final Mailing mailing;

    /** Starts one for an app. */
    public DeliveredLetters(ApplicationContext app) {
        this.app = app;
        server.start();
        mailing = PostOffice.node(app, server.getSmtp().getPort());
    }

    /**
     * A letter as a mail program reads it.
     *
     * @param text as plain text
     * @param link where its button leads
     * @param calendar what comes with it for a calendar
     */
    public record Delivered(String subject, String text, URI link, Optional<ICalendar> calendar) {}

    /** Lets an app try to send what waits to a server that is not there. */
    public static void tryInVain(ApplicationContext app) {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PostOffice.node(app, closed).run(app.getBean(Clock.class).instant());
    }

    /** Sends all that waits, and returns what this address got that was not fetched before. */
    public List<Delivered> fetch(String address) {
        mailing.run(app.getBean(Clock.class).instant());
        MimeMessage[] all = server.getReceivedMessagesForDomain(address);
        int before = fetched.getOrDefault(address, 0);
        fetched.put(address, all.length);
        return Arrays.stream(all).skip(before).map(DeliveredLetters::read).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Delivered read(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            MimeMultipart words = parts;
            Optional<ICalendar> calendar = Optional.empty();
            if (parts.getBodyPart(0).getContent() instanceof MimeMultipart first) {
                words = first;
                calendar = Optional.of(calendar(parts.getBodyPart(1)));
            }
            String text = words.getBodyPart(0).getContent().toString();
            URI link = LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(URI::create)
                    .findFirst()
                    .orElseThrow();
            return new Delivered(message.getSubject(), text, link, calendar);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two libraries have to read it, and the mail's header to say of it what it is. */
    private static ICalendar calendar(BodyPart part) throws MessagingException, IOException {
        if (!part.isMimeType("text/calendar")) {
            throw new AssertionError("no mail program takes this for a time: " + part.getContentType());
        }
        ICalendar calendar = Biweekly.parse(part.getInputStream()).first();
        try {
            Calendar second = new CalendarBuilder().build(part.getInputStream());
            if (second.validate().hasErrors()
                    || !part.getContentType()
                            .contains("method=" + calendar.getMethod().getValue())) {
                throw new AssertionError("not a file that calendars take: " + part.getContentType());
            }
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
        return calendar;
    }
}
