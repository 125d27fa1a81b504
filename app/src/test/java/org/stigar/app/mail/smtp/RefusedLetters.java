package org.stigar.app.mail.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;

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
            new Mailing(
                            app.getBean(LetterQueue.class),
                            new TransactionTemplate(app.getBean(PlatformTransactionManager.class)),
                            new Readers(
                                    app.getBean(People.class),
                                    app.getBean(Participation.class),
                                    app.getBean(Subscriptions.class)),
                            PostOffice.letters(app.getBean(MessageSource.class)),
                            PostOffice.server(server.port()))
                    .run(app.getBean(Clock.class).instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
