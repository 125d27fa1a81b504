package org.stigar.app.mail.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;

/** Sends letters where a mail server is set, by {@code stigar.smtp.url} or by {@code spring.mail.host}; else they wait. */
@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    private static final String URL = "stigar.smtp.url";

    @Bean
    @Conditional(ServerByUrl.class)
    JavaMailSender mailServer(@Value("${" + URL + "}") String url) {
        return SmtpAddress.sender(url);
    }

    @Bean
    @Conditional(Server.class)
    Mailing mailing(
            LetterQueue queue,
            PlatformTransactionManager transactions,
            People people,
            Participation participation,
            Subscriptions subscriptions,
            ObjectProvider<OutsideReaders> outside,
            ObjectProvider<Outbox.LastLook> looks,
            MessageSource words,
            PublicAddress address,
            JavaMailSender server,
            @Value("${stigar.mail.from:}") String from) {
        if (server instanceof JavaMailSenderImpl sender) {
            SmtpAddress.limitWaiting(sender);
        }
        return new Mailing(
                queue,
                new TransactionTemplate(transactions),
                new Readers(
                        people,
                        participation,
                        subscriptions,
                        outside.orderedStream().toList(),
                        looks.orderedStream().toList()),
                new MimeLetters(words, address, from(from, address)),
                server);
    }

    private static InternetAddress from(String setting, PublicAddress address) {
        try {
            InternetAddress from = new InternetAddress(
                    setting.isBlank() ? "stigar@" + address.address().getHost() : setting, true);
            from.setPersonal("Stigar", StandardCharsets.UTF_8.name());
            return from;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("stigar.mail.from must be a mail address such as stigar@example.org", e);
        }
    }

    /** Whether the server is set as one address. Set empty is not set. */
    static class ServerByUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(URL));
        }
    }

    /** Whether there is a server, set one way or the other. */
    static final class Server extends ServerByUrl {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return super.matches(context, metadata)
                    || StringUtils.hasText(context.getEnvironment().getProperty("spring.mail.host"));
        }
    }
}
