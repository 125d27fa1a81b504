package org.stigar.app.mail.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.stigar.app.mail.CalendarReply;
import org.stigar.app.mail.CalendarReply.Answer;
import org.stigar.app.mail.RepliesTo;

/** What is taken from a mailbox, and what is left: from a real server, mails of every kind. */
class ReplyReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String STAMP = "20261126T110000Z";
    private static final String BO = "bo@example.org";

    @TempDir
    private Path directory;

    private final List<CalendarReply> taken = new ArrayList<>();
    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = new Mailbox(directory);
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    private static String good(String uid) {
        return Mailbox.calendar(uid, BO, "DECLINED", 2, STAMP);
    }

    @Test
    void takesWhoWhatAndWhenAndNothingElse() throws MessagingException {
        mailbox.deliver(Mailbox.reply("BO@Example.org", good("workshop-1@example.org")));
        mailbox.reading(taken::add).run(NOW);
        mailbox.reading(taken::add).run(NOW);

        assertThat(taken)
                .as("once, although it was looked at twice")
                .containsExactly(new CalendarReply(
                        "workshop-1@example.org", BO, Answer.DECLINED, 2, Instant.parse("2026-11-26T11:00:00Z")));
        assertThat(mailbox.unseen()).isZero();
    }

    @Test
    void takesEachAnswerThatThereIs() throws MessagingException {
        for (String answer : List.of("ACCEPTED", "TENTATIVE", "DECLINED", "NEEDS-ACTION", "DELEGATED", "X-OTHER")) {
            mailbox.deliver(Mailbox.reply(BO, Mailbox.calendar("one", BO, answer, 0, STAMP)));
        }
        mailbox.reading(taken::add).run(NOW);

        assertThat(taken)
                .extracting(CalendarReply::answer)
                .containsExactly(Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED);
    }

    /** Between two good ones, so that none of them stops what comes after. */
    @Test
    void leavesWhatIsHostileOrBrokenAndGoesOn() throws MessagingException {
        for (Map.Entry<String, String> mail : hostile().entrySet()) {
            taken.clear();
            mailbox.deliver(Mailbox.reply(BO, good("before")));
            mailbox.deliver(mail.getValue());
            mailbox.deliver(Mailbox.reply(BO, good("after")));
            mailbox.reading(taken::add).run(NOW);

            assertThat(taken).as(mail.getKey()).extracting(CalendarReply::event).containsExactly("before", "after");
            assertThat(mailbox.unseen()).as(mail.getKey()).isZero();
        }
    }

    private static Map<String, String> hostile() {
        String good = Mailbox.reply(BO, good("bad"));
        Map<String, String> mails = new LinkedHashMap<>();
        mails.put("nothing", "");
        mails.put("no head", "\n\njust words");
        mails.put("from somebody else", Mailbox.reply("eve@example.org", good("bad")));
        mails.put("from two", good.replaceFirst("From: .*", "From: bo@example.org, eve@example.org"));
        mails.put("from nobody", good.replaceFirst("From: .*\n", ""));
        mails.put(
                "named as somebody else", good.replaceFirst("From: .*", "From: \"bo@example.org\" <eve@example.org>"));
        mails.put("of two", good.replace("COMMENT:", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.org\nCOMMENT:"));
        mails.put("of nobody", good.replaceFirst("ATTENDEE.*\n", ""));
        mails.put("without an address", good.replaceFirst("mailto:bo@example.org", "urn:uuid:1"));
        mails.put("no reply", good.replace("METHOD:REPLY", "METHOD:REQUEST"));
        mails.put("no method", good.replace("METHOD:REPLY\n", ""));
        mails.put("no reply by its head", good.replace("method=REPLY", "method=REQUEST"));
        mails.put("of one day of many", good.replace("COMMENT:", "RECURRENCE-ID:20261201T090000Z\nCOMMENT:"));
        mails.put("no id", good.replaceFirst("UID:.*\n", ""));
        mails.put("no stamp", good.replaceFirst("DTSTAMP:.*\n", ""));
        mails.put("odd stamp", good.replaceFirst("DTSTAMP:.*", "DTSTAMP:yesterday"));
        mails.put("odd sequence", good.replaceFirst("SEQUENCE:.*", "SEQUENCE:99999999999999"));
        mails.put("words for a calendar", Mailbox.reply(BO, "I come!"));
        mails.put("cut off", good.substring(0, good.indexOf("UID:")));
        mails.put("binary", good.replace("8bit", "base64"));
        mails.put("too large", Mailbox.reply(BO, good("bad")) + "x".repeat(300 * 1024));
        mails.put(
                "too large a calendar",
                Mailbox.reply(BO, good("bad").replace("COMMENT:", "COMMENT:" + "x".repeat(70_000))));
        mails.put("components without end", Mailbox.reply(BO, "BEGIN:VCALENDAR\n".repeat(3_900) + good("bad")));
        mails.put("a mail within a mail", "From: bo@example.org\nContent-Type: message/rfc822\n\n" + good);
        mails.put("too deep", deep(good));
        mails.put(
                "parts without end",
                "From: bo@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nx\n".repeat(5_000)
                        + "--b\nContent-Type: text/calendar; method=REPLY\n\n" + good("bad") + "--b--\n");
        mails.put("a head without end", "From: bo@example.org\n" + "X-A: b\n".repeat(20_000) + "\nx");
        return mails;
    }

    private static String deep(String mail) {
        String inner = mail.substring(mail.indexOf("Content-Type"));
        for (int i = 0; i < 40; i++) {
            inner = "Content-Type: multipart/mixed; boundary=d" + i + "\n\n--d" + i + "\n" + inner + "\n--d" + i
                    + "--\n";
        }
        return "From: bo@example.org\nMIME-Version: 1.0\n" + inner;
    }

    /** Of what counts all is ASCII: a charset that nobody knows does not matter. */
    @Test
    void doesNotMindAnUnknownCharset() throws MessagingException {
        mailbox.deliver(Mailbox.reply(BO, good("one")).replace("charset=utf-8; method", "charset=x-klingon; method"));
        mailbox.reading(taken::add).run(NOW);

        assertThat(taken).hasSize(1);
    }

    @Test
    void readsNoMoreThanSoManyInOneRunAndTheRestInTheNext() throws MessagingException {
        int many = 2 * ReplyReading.MOST_A_RUN + 50;
        for (int i = 0; i < many; i++) {
            mailbox.deliver(Mailbox.reply(BO, good("id-" + i)));
        }
        List<Integer> after = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            mailbox.reading(taken::add).run(NOW);
            after.add(taken.size());
        }

        assertThat(after).containsExactly(200, 400, many, many);
        assertThat(taken.get(0).event()).isEqualTo("id-0");
    }

    @Test
    void losesNothingWhereItCannotBeHandledAtTheMoment() throws MessagingException {
        AtomicInteger tries = new AtomicInteger();
        mailbox.deliver(Mailbox.reply(BO, good("first")));
        mailbox.deliver(Mailbox.reply(BO, good("second")));
        ReplyReading reading = mailbox.reading(reply -> {
            if (reply.event().equals("first") && tries.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
            }
            taken.add(reply);
        });

        assertThatIllegalStateException().isThrownBy(() -> reading.run(NOW));
        assertThat(taken).extracting(CalendarReply::event).containsExactly("second");
        reading.run(NOW);
        assertThat(taken).extracting(CalendarReply::event).containsExactly("second", "first");
    }

    @Test
    void failsWhereTheMailboxCannotBeUsedAndNamesNobody() {
        ReplyReading reading = mailbox.reading(taken::add);
        mailbox.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> reading.run(NOW))
                .withMessage("the mailbox for replies cannot be used");
    }

    @Test
    void isSetByOneAddressAndReadsOnlyThen() {
        ApplicationContextRunner app = new ApplicationContextRunner().withUserConfiguration(RepliesConfiguration.class);

        app.run(none -> {
            assertThat(none).doesNotHaveBean(ReplyReading.class);
            assertThat(none.getBean(RepliesTo.class).address()).isEmpty();
        });
        app.withPropertyValues("stigar.mail.replies.url=imaps://stigar%40example.org:p%C3%A5ss@mail.example.org")
                .run(set -> {
                    assertThat(set).hasSingleBean(ReplyReading.class);
                    assertThat(set.getBean(RepliesTo.class).address()).contains("stigar@example.org");
                });
        app.withPropertyValues("stigar.mail.replies.url=imap://stigar:pass@mail.example.org")
                .run(nobody -> assertThat(nobody).hasFailed());
    }

    @Test
    void sendsNoPasswordInTheClearToAnotherMachine() {
        MailboxAddress other = MailboxAddress.of("imap://a:b@mail.example.org", "");

        assertThat(other.port()).isEqualTo(143);
        assertThat(other.properties()).containsEntry("mail.imap.starttls.required", "true");
        assertThat(MailboxAddress.of("imaps://a:b@mail.example.org", "").properties())
                .containsEntry("mail.imaps.ssl.checkserveridentity", "true");
        assertThat(other.toString() + MailboxAddress.of("imaps://a@b.example.org", "/x"))
                .doesNotContain("a:b", "/x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailboxAddress.of("imap://a:s3cret@", ""))
                .satisfies(e -> assertThat(e).hasMessageNotContaining("s3cret"));
        assertThatIllegalArgumentException().isThrownBy(() -> MailboxAddress.of("imaps://a@mail.example.org", ""));
    }
}
