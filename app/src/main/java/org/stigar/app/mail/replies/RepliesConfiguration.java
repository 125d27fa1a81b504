package org.stigar.app.mail.replies;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.mail.RepliesTo;
import org.stigar.app.mail.ReplyHandler;

/** Reads replies where a mailbox is set by {@code stigar.mail.replies.url}. */
@Configuration(proxyBeanMethods = false)
class RepliesConfiguration {

    private static final String URL = "${stigar.mail.replies.url:}";
    private static final String PASSWORD_FILE = "${stigar.mail.replies.password-file:}";

    @Bean
    RepliesTo repliesTo(
            @Value(URL) String url,
            @Value(PASSWORD_FILE) String passwordFile,
            @Value("${stigar.mail.replies.address:}") String address) {
        return url.isBlank()
                ? new RepliesTo(Optional.empty())
                : to(address.isBlank() ? MailboxAddress.of(url, passwordFile).user() : address);
    }

    private static RepliesTo to(String address) {
        if (!address.matches("[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]]+@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]@]+")) {
            throw new IllegalArgumentException(
                    "stigar.mail.replies.address must be the mail address of the mailbox that"
                            + " stigar.mail.replies.url names, since its user is none");
        }
        return new RepliesTo(Optional.of(address));
    }

    @Bean
    @ConditionalOnExpression("!'" + URL + "'.isBlank()")
    ReplyReading replyReading(
            @Value(URL) String url, @Value(PASSWORD_FILE) String passwordFile, ObjectProvider<ReplyHandler> handlers) {
        return new ReplyReading(
                MailboxAddress.of(url, passwordFile), handlers.orderedStream().toList());
    }
}
