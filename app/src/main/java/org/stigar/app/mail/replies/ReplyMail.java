package org.stigar.app.mail.replies;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stigar.app.mail.CalendarReply;
import org.stigar.app.mail.CalendarReply.Answer;

/**
 * Takes out of a mail the replies of its sender, and nothing else: parts {@code text/calendar; method=REPLY}. Anybody can send anything:
 * what is broken, too large or too deep holds no reply, and a mail within a mail is not looked at.
 */
final class ReplyMail {

    /** The largest mail that is looked at, in bytes. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_CALENDAR_BYTES = 64 * 1024;
    private static final int MOST_DEPTH = 5;
    private static final int MOST_PARTS = 50;
    private static final int MOST_EVENTS = 10;

    private static final Map<ParticipationStatus, Answer> ANSWERS = Map.of(
            ParticipationStatus.ACCEPTED, Answer.ACCEPTED,
            ParticipationStatus.TENTATIVE, Answer.TENTATIVE,
            ParticipationStatus.DECLINED, Answer.DECLINED);

    private ReplyMail() {}

    static List<CalendarReply> read(MimeMessage mail) {
        try {
            Optional<String> sender = findSender(mail);
            List<String> calendars = new ArrayList<>();
            if (sender.isPresent()) {
                collect(mail, 0, calendars);
            }
            return calendars.stream()
                    .flatMap(calendar -> Biweekly.parse(calendar).all().stream())
                    .filter(calendar ->
                            calendar.getMethod() != null && calendar.getMethod().isReply())
                    .map(ICalendar::getEvents)
                    .flatMap(events -> events.stream().limit(MOST_EVENTS))
                    .flatMap(event -> findReply(event).stream())
                    .filter(reply -> sender.filter(reply.attendee()::equals).isPresent())
                    .toList();
        } catch (MessagingException | IOException | RuntimeException e) {
            return List.of(); // what the mail says of itself is not so
        }
    }

    private static Optional<String> findSender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress one
                ? Optional.ofNullable(one.getAddress()).map(ReplyMail::lowered)
                : Optional.empty();
    }

    private static void collect(Part part, int depth, List<String> calendars) throws MessagingException, IOException {
        if (depth > MOST_DEPTH || calendars.size() >= MOST_EVENTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                collect(parts.getBodyPart(i), depth + 1, calendars);
            }
        } else if (part.isMimeType("text/calendar")) {
            ContentType type = new ContentType(part.getContentType());
            if ("REPLY".equalsIgnoreCase(type.getParameter("method"))) {
                try (InputStream content = part.getInputStream()) {
                    byte[] bytes = content.readNBytes(MOST_CALENDAR_BYTES + 1);
                    if (bytes.length <= MOST_CALENDAR_BYTES) {
                        calendars.add(new String(bytes, charset(type.getParameter("charset"))));
                    }
                }
            }
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // of what counts all is ASCII
        }
    }

    private static Optional<CalendarReply> findReply(VEvent event) {
        if (event.getUid() == null
                || event.getDateTimeStamp() == null
                || event.getRecurrenceId() != null
                || event.getExperimentalProperty("SEQUENCE") != null // one that is no number
                || event.getAttendees().size() != 1) {
            return Optional.empty();
        }
        Attendee attendee = event.getAttendees().get(0);
        Answer answer =
                attendee.getParticipationStatus() == null ? null : ANSWERS.get(attendee.getParticipationStatus());
        String address = attendee.getEmail();
        if (answer == null || address == null) {
            return Optional.empty();
        }
        int sequence = event.getSequence() == null || event.getSequence().getValue() == null
                ? 0
                : event.getSequence().getValue();
        return Optional.of(new CalendarReply(
                event.getUid().getValue(),
                lowered(address),
                answer,
                sequence,
                event.getDateTimeStamp().getValue().toInstant()));
    }

    private static String lowered(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
