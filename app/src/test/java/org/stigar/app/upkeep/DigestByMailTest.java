package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.core.people.PersonId;

/** The weekly letter as a mail server gets it. */
class DigestByMailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void isShortLeadsToTodayAndIsPutOffOrUnsubscribedByItsOwnLinks() throws Exception {
        try (Clearing place = new Clearing(server.getSmtp().getPort())) {
            PersonId ann = place.person("Ann");
            place.fading(ann, place.person("Bo"), "rätt pris");
            place.nudges(ann);
            place.moveTo("2026-03-03T09:00:00Z");
            place.runDigests();
            place.get("mailing", RecurringJob.class).run(place.now());

            MimeMessage letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Läge att höra av dig till Bo");
            assertThat(letter.getRecipients(Message.RecipientType.TO)[0]).hasToString("ann@example.org");
            String text = ((MimeMultipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            assertThat(text)
                    .contains("Det här gör Bo möjligt för dig, med dina egna ord: ”rätt pris”.")
                    .contains("Till Idag", "https://stigar.example.org/\r\n")
                    .doesNotContain("växa igen", "inte hört");
            String snooze = text.replaceAll("(?s).*Inte nu, om fyra veckor: Bo:\\s+(\\S+)\\s.*", "$1");
            assertThat(snooze).startsWith("https://stigar.example.org/l/");
            assertThat(((MimeMultipart) letter.getContent())
                            .getBodyPart(1)
                            .getContent()
                            .toString())
                    .contains("href=\"" + snooze + "\"");

            String link = letter.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
            String secret = link.substring(link.lastIndexOf('/') + 1);
            place.handler("unsubscribe")
                    .act(place.get(ActionLinks.class).find(secret).orElseThrow(), Locale.ENGLISH);
            assertThat(place.upkeep().choice(ann)).isEqualTo(DigestChoice.USUAL.by(Way.TODAY));
        }
    }
}
