package org.stigar.app.mail.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.jdbc.MailStore;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** Nodes that send the letters of one store, or of an app. */
final class PostOffice {

    private PostOffice() {}

    static Mailing node(MailStore store, int port) {
        return node(store, server(port));
    }

    static Mailing node(MailStore store, JavaMailSender server) {
        return new Mailing(
                store.queue(),
                store.transactions(),
                new Readers(store.people, store.people, store.subscriptions(), List.of(), List.of()),
                letters(),
                server);
    }

    /** Sends what waits in an app's outbox. */
    static Mailing node(ApplicationContext app, int port) {
        return new Mailing(
                app.getBean(LetterQueue.class),
                new TransactionTemplate(app.getBean(PlatformTransactionManager.class)),
                new Readers(
                        app.getBean(People.class),
                        app.getBean(Participation.class),
                        app.getBean(Subscriptions.class),
                        app.getBeanProvider(OutsideReaders.class).stream().toList(),
                        app.getBeanProvider(Outbox.LastLook.class).stream().toList()),
                letters(app.getBean(MessageSource.class)),
                server(port));
    }

    static MimeLetters letters() {
        return letters(MailStore.words());
    }

    static MimeLetters letters(MessageSource words) {
        try {
            return new MimeLetters(words, MailStore.ADDRESS, new InternetAddress("stigar@example.org", true));
        } catch (AddressException e) {
            throw new AssertionError(e);
        }
    }

    static JavaMailSenderImpl server(int port) {
        return SmtpAddress.sender("smtp://127.0.0.1:" + port);
    }

    /** Sends, and then dies before the sending is noted. */
    static JavaMailSender dying(int port) {
        return new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                server(port).send(message);
                throw new Killed();
            }
        };
    }

    static Letter letter(PersonId to, Kind kind, String subject) {
        return new Letter(to, kind, Locale.ENGLISH, subject, List.of("A paragraph."), Optional.empty());
    }

    /** What stands for {@code kill -9}: nothing in the program handles it. */
    static final class Killed extends Error {}
}
