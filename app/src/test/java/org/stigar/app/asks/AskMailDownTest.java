package org.stigar.app.asks;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Deed;
import org.stigar.core.people.PersonId;

/** Asks while no mail server can be reached. */
class AskMailDownTest {

    private static final Pattern SECRET = Pattern.compile("/l/([\\w-]{43})");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final int port = freePort();
    private final Workplace place = new Workplace(port);
    private final PersonId ann = place.person("Ann");
    private final PersonId bo = place.person("Bo");
    private final PersonId cy = place.person("Cy");

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void anHourWithoutAServerLosesNothingAndSendsNothingTwice() throws Exception {
        place.trail(ann, bo);
        place.trail(ann, cy);
        GreenMail until = server();
        place.ask(ann, bo);
        sendForAnHour();
        assertThat(subjects(until, "bo")).containsOnlyOnce("Ann ber om din hjälp");
        until.stop();

        long ask = place.ask(ann, bo, cy);
        sendForAnHour();
        place.act(ask, new Deed.Accept(bo));
        place.act(ask, new Deed.TellHelp(bo));
        sendForAnHour();
        assertThat(place.seen(ann, ask).orElseThrow().state()).isEqualTo(AskState.HELPED);

        GreenMail after = server();
        try {
            sendForAnHour();
            sendForAnHour();
            assertThat(subjects(after, "bo")).containsExactly("Ann ber om din hjälp");
            assertThat(subjects(after, "cy")).containsExactly("Ann ber om din hjälp");
            assertThat(subjects(after, "ann")).containsExactlyInAnyOrder("Bo hjälper dig", "Vad gav hjälpen från Bo?");

            assertThat(press(after, "cy")).isEqualTo("Någon annan hann före");
            assertThat(press(after, "ann")).isEqualTo("Tack!");
            assertThat(place.seen(bo, ask).orElseThrow().state()).isEqualTo(AskState.CLOSED);
        } finally {
            after.stop();
        }
    }

    private void sendForAnHour() {
        for (int minute = 0; minute < 60; minute += 5) {
            place.get("mailing", RecurringJob.class).run(place.now());
            place.pass(Duration.ofMinutes(5));
        }
    }

    /** Presses the button behind the link of the one letter to somebody that has such a link. */
    private String press(GreenMail server, String name) throws MessagingException, IOException {
        StringBuilder texts = new StringBuilder();
        for (MimeMessage letter : letters(server, name)) {
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            texts.append(parts.getBodyPart(0).getContent());
        }
        List<Granted> granted = SECRET.matcher(texts)
                .results()
                .map(found -> found.group(1))
                .flatMap(secret -> place.get(ActionLinks.class).find(secret).stream())
                .filter(one -> !one.purpose().equals("unsubscribe"))
                .toList();
        assertThat(granted).hasSize(1);
        ActionHandler handler = place.handler(granted.get(0).purpose());
        Outcome outcome = granted.get(0).purpose().equals("close-ask")
                ? handler.choose(granted.get(0), "solution", "", SWEDISH)
                : handler.act(granted.get(0), SWEDISH);
        return ((Outcome.Said) outcome).title();
    }

    private GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static List<String> subjects(GreenMail server, String name) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : letters(server, name)) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    private static List<MimeMessage> letters(GreenMail server, String name) throws MessagingException {
        return Arrays.asList(server.getReceivedMessagesForDomain(name + "@example.org"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
