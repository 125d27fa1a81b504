package org.stigar.app.mail.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** Sends all that waits in an app's outbox to a server that names whom it refuses, as mail servers do. */
public final class RefusedLetters {

    private final ApplicationContext app;

    /** Of this app. */
    public RefusedLetters(ApplicationContext app) {
        this.app = app;
    }

    /** Refuses letters to the one for now, and to the other for good. */
    public void refuse(String now, String forGood) {
        try (RefusingServer server = new RefusingServer()) {
            server.answer(now, "450 <" + now + "> is away, says " + now);
            server.answer(forGood, "550 <" + forGood + "> is unknown here");
            PostOffice.node(app, server.port()).run(app.getBean(Clock.class).instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
