package org.stigar.app.arenas;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.core.people.PersonId;

/** Coffee while no mail server can be reached: nothing is lost, and nothing sent twice. */
class CoffeeMailDownTest {

    @Test
    void eachLetterComesOnceWithATimeForTheCalendar() throws Exception {
        int port = freePort();
        try (CoffeeCorner place = new CoffeeCorner(port)) {
            List<PersonId> all = place.joined(8);
            place.morning();
            sendForAnHour(place);
            assertThat(place.letters()).isEqualTo(8);

            GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            try {
                place.morning();
                sendForAnHour(place);
                sendForAnHour(place);

                assertThat(readers(server)).hasSize(8).doesNotHaveDuplicates();
                assertThat(place.letters()).isZero();
                MimeMessage letter = server.getReceivedMessages()[0];
                assertThat(letter.getHeader("List-Unsubscribe")).hasSize(1);
                assertThat(types(letter)).anyMatch(type -> type.startsWith("text/calendar"));
                assertThat(place.coffees().of(all.get(0), place.now())).hasSize(1);
            } finally {
                server.stop();
            }
        }
    }

    private static void sendForAnHour(CoffeeCorner place) {
        for (int minute = 0; minute < 60; minute += 5) {
            place.get("mailing", RecurringJob.class).run(place.now());
            place.pass(Duration.ofMinutes(5));
        }
    }

    private static List<String> readers(GreenMail server) throws MessagingException {
        List<String> readers = new ArrayList<>();
        for (MimeMessage letter : server.getReceivedMessages()) {
            readers.add(letter.getAllRecipients()[0].toString());
        }
        return readers;
    }

    private static List<String> types(MimeMessage letter) throws MessagingException, IOException {
        List<String> types = new ArrayList<>();
        collect((MimeMultipart) letter.getContent(), types);
        return types;
    }

    private static void collect(MimeMultipart parts, List<String> types) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            types.add(part.getContentType());
            if (part.getContent() instanceof MimeMultipart inner) {
                collect(inner, types);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
