package org.stigar.app.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stigar.app.mail.jdbc.MailStore.NOON;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Letter.Action;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.MemorySubscriptions;
import org.stigar.app.mail.smtp.LetterQueue.Queued;
import org.stigar.app.pages.Languages;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.people.PersonId;

/** What a reader gets, after a mail server had it. */
class MimeLettersTest {

    private static final UUID ID = UUID.fromString("6f1f0a52-1a9c-4d51-9a4e-5a7c0e6f0b11");
    private static final PersonId ANN = new PersonId("ann");
    private static final URI LINK = URI.create("https://stigar.example.org/l/confirm");
    private static final URI UNSUBSCRIBE = URI.create("https://stigar.example.org/l/no-more");
    private static final String HEADER_OF_AN_ATTACKER = "Bcc: eve@example.org";

    @Test
    void isTextAndHtmlSideBySideInSwedish() throws Exception {
        MimeMessage received = send(queued(swedish()));

        assertThat(received.getSubject()).isEqualTo("Åsa Öberg vill rita en stig: är ni överens?");
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(received.getContentLanguage()).containsExactly("sv");
        assertThat(text(received))
                .contains("Åsa Öberg säger att du gjorde något möjligt.", "Det är allt.", "Ja, så är det:\n" + LINK)
                .contains("Ingen får veta om du har läst det här.", UNSUBSCRIBE.toString());
        assertThat(html(received))
                .contains("Åsa Öberg säger att du gjorde något möjligt.", "Ja, så är det", "Inga fler sådana här brev")
                .contains("href=\"" + LINK + "\"", "href=\"" + UNSUBSCRIBE + "\"", "lang=\"sv\"");
    }

    @Test
    void hasItsFrameInEnglishToo() throws Exception {
        Letter letter = new Letter(ANN, Kind.TRAILS, Locale.ENGLISH, "A trail", List.of("Hello."), Optional.empty());
        MimeMessage received = send(queued(letter));

        assertThat(text(received)).contains("Nobody is told whether you read this.", "No more letters of this kind");
        assertThat(html(received)).contains("No more letters of this kind", "lang=\"en\"");
    }

    @Test
    void hasSmallerThingsToDoBesideTheButton() throws Exception {
        URI later = URI.create("https://stigar.example.org/l/later");
        Letter letter = new Letter(
                ANN,
                Kind.UPKEEP,
                Locale.ENGLISH,
                "A trail",
                List.of("Hello."),
                Optional.of(new Action("To Today", LINK)),
                List.of(new Action("Not now: <Bo>", later)),
                Optional.empty(),
                Optional.empty());
        MimeMessage received = send(queued(letter));

        assertThat(text(received)).contains("To Today:\n" + LINK + "\n\nNot now: <Bo>:\n" + later + "\n");
        assertThat(html(received)).contains("href=\"" + later + "\"", "Not now: &lt;Bo&gt;");
    }

    @Test
    void hasTheHeadersOfALetterThatAProgramSent() throws Exception {
        MimeMessage received = send(queued(swedish()));

        assertThat(received.getMessageID()).isEqualTo("<" + ID + "@stigar.example.org>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<" + UNSUBSCRIBE + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getSentDate()).isEqualTo(Date.from(NOON));
        assertThat(received.getFrom()).containsExactly(new InternetAddress("stigar@example.org"));
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("ann@example.org"));
    }

    @Test
    void offersNoUnsubscribingFromLettersThatOneNeeds() throws Exception {
        Letter letter = new Letter(ANN, Kind.ACCESS, Locale.ENGLISH, "Log in", List.of("Hello."), Optional.empty());
        MimeMessage received = send(new Queued(ID, letter, Optional.empty(), Optional.empty(), 0));

        assertThat(received.getHeader("List-Unsubscribe")).isNull();
        assertThat(received.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(text(received)).doesNotContain("No more letters");
        assertThat(html(received)).doesNotContain("No more letters");
    }

    @Test
    void loadsNothingAndRunsNothing() throws Exception {
        String html = html(send(queued(swedish())));

        assertThat(html).doesNotContain("<img", "<script", "<link", "url(", "src=", "xmlns:th", " th:", "<!--");
        assertThat(Pattern.compile("<a ").matcher(html).results()).hasSize(2);
        assertThat(Pattern.compile("https?://[^\"\\s<,]+")
                        .matcher(html)
                        .results()
                        .map(found -> found.group()))
                .allMatch(link -> link.startsWith("https://stigar.example.org"));
    }

    @Test
    void showsMarkupInNamesAsText() throws Exception {
        Letter letter = new Letter(
                ANN,
                Kind.TRAILS,
                Locale.ENGLISH,
                "<b>Eve</b>",
                List.of("<script>alert(1)</script> & [[${T(java.lang.Runtime)}]] #{mail.frame.unsubscribe}"),
                Optional.of(new Action("<img src=x>", URI.create("https://stigar.example.org/l/a?b='c'&d=e"))));
        MimeMessage received = send(queued(letter));

        assertThat(html(received))
                .doesNotContain("<script", "<img", "<b>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; [[${T(java.lang.Runtime)}]]");
        assertThat(text(received)).contains("<script>alert(1)</script> & [[${T(java.lang.Runtime)}]] #{mail");
    }

    /** Whatever a name holds, it stays in its line. */
    @Test
    void letsNobodyAddHeaders() throws Exception {
        for (String end : List.of("\r\n", "\n", "\r", "\u0085", "\0")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> letter("Hi" + end + HEADER_OF_AN_ATTACKER, "Hello."))
                    .withMessageNotContaining("eve@");
        }
        for (String end : List.of("\u2028", "\u2029", "=0D=0A", "%0d%0a", "?=\u2028")) {
            assertHarmless(send(queued(letter("Hi" + end + HEADER_OF_AN_ATTACKER, "Hello."))));
        }
        assertHarmless(
                send(queued(letter("Hi", "Hello.\r\n.\r\nRCPT TO:<eve@example.org>\r\n" + HEADER_OF_AN_ATTACKER))));
    }

    /** A very long subject is folded, and comes out whole. */
    @Test
    void keepsALongSubject() throws Exception {
        String subject = "Åäö ".repeat(200).strip();

        assertThat(send(queued(letter(subject, "Hello."))).getSubject()).isEqualTo(subject);
    }

    @Test
    void takesNoAddressThatIsMoreThanAnAddress() {
        for (String address : List.of(
                "ann-account",
                "ann@example.org\r\nBcc: eve@example.org",
                "ann@example.org, eve@example.org",
                "ann@example.org>\r\nRCPT TO:<eve@example.org",
                "\"ann\r\n\"@example.org",
                "ann@",
                "@example.org",
                "ann@exa mple.org",
                "Ann <ann@example.org>",
                "group: ann@example.org;")) {
            var people = new MemoryPeople();
            PersonId ann = people.join("ann", "Ann", address);
            Readers readers = new Readers(people, people, new MemorySubscriptions(), List.of(), List.of());

            assertThat(readers.findAddress(PostOffice.letter(ann, Kind.ACCESS, "Hi"), NOON))
                    .as(address)
                    .isEmpty();
        }
    }

    private static void assertHarmless(MimeMessage received) throws MessagingException {
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getSubject()).startsWith("Hi");
    }

    private static Letter swedish() {
        return new Letter(
                ANN,
                Kind.TRAILS,
                Languages.SWEDISH,
                "Åsa Öberg vill rita en stig: är ni överens?",
                List.of("Åsa Öberg säger att du gjorde något möjligt.", "Det är allt."),
                Optional.of(new Action("Ja, så är det", LINK)));
    }

    private static Letter letter(String subject, String paragraph) {
        return new Letter(ANN, Kind.TRAILS, Locale.ENGLISH, subject, List.of(paragraph), Optional.empty());
    }

    private static Queued queued(Letter letter) {
        return new Queued(ID, letter, Optional.of(UNSUBSCRIBE), Optional.empty(), 0);
    }

    /** Sends a letter over SMTP and returns what the server got: one message, to one mailbox. */
    private static MimeMessage send(Queued queued) throws MessagingException, IOException {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            PostOffice.server(server.getSmtp().getPort())
                    .send(PostOffice.letters().write(queued, new InternetAddress("ann@example.org"), NOON));
            assertThat(server.waitForIncomingEmail(Duration.ofSeconds(30).toMillis(), 1))
                    .isTrue();
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            received[0].writeTo(raw);
            assertThat(Arrays.stream(raw.toString(UTF_8).split("\r\n", -1)))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
            return received[0];
        } finally {
            server.stop();
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return part(message, 0, "text/plain");
    }

    private static String html(MimeMessage message) throws MessagingException, IOException {
        return part(message, 1, "text/html");
    }

    private static String part(MimeMessage message, int number, String type) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(number).isMimeType(type)).isTrue();
        return parts.getBodyPart(number).getContent().toString().replace("\r\n", "\n");
    }
}
