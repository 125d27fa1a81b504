package org.stigar.app.mail.jdbc;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Subscriptions;

/** What the unsubscribe link of a letter does. Its subject is the kind of letter. */
final class Unsubscribing implements ActionHandler {

    static final String PURPOSE = "unsubscribe";

    private final Subscriptions subscriptions;
    private final MessageSource words;

    Unsubscribing(Subscriptions subscriptions, MessageSource words) {
        this.subscriptions = subscriptions;
        this.words = words;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return new Offer(
                word("mail.unsubscribe.title", language),
                word("mail.unsubscribe.text." + granted.subject(), language),
                word("mail.unsubscribe.button", language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        subscriptions.stop(granted.person(), Kind.valueOf(granted.subject()));
        return new Outcome.Said(word("mail.unsubscribed.title", language), word("mail.unsubscribed.text", language));
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, new Object[0], language);
    }
}
