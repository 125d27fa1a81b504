package org.stigar.app.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.ActionLinks.Granted;

/** Does what the links of one purpose allow. A feature hands in beans of this. */
public interface ActionHandler {

    /** Returns the purpose of its links: lower-case letters and dashes, never changed, its alone. */
    String purpose();

    /** Returns what the page says before anything is done. Changes nothing. */
    Offer describe(Granted granted, Locale language);

    /** Does it, in the transaction that spends the link. */
    Outcome act(Granted granted, Locale language);

    /**
     * Does what the second button says, in the transaction that spends the link. Asked only where {@link #describe} offers a
     * second button.
     */
    default Outcome refuse(Granted granted, Locale language) {
        throw new IllegalStateException("links of purpose " + purpose() + " offer no second button");
    }

    /**
     * Does what one of several buttons says, in the transaction that spends the link. Asked only for a choice that
     * {@link #describe} offers.
     *
     * @param code of the choice
     * @param line what the reader wrote beside it, at most 1,000 characters; empty for nothing
     */
    default Outcome choose(Granted granted, String code, String line, Locale language) {
        throw new IllegalStateException("links of purpose " + purpose() + " offer no choices");
    }

    /**
     * What a link offers, as plain text in the reader's language.
     *
     * @param refusal the last button, where there is a no
     * @param choices buttons in place of the one, where there are several to choose from
     */
    record Offer(String title, String text, String button, Optional<String> refusal, Optional<Choices> choices) {

        /** An offer with one button. */
        public Offer(String title, String text, String button) {
            this(title, text, button, Optional.empty());
        }

        /** An offer of a yes and a no. */
        public Offer(String title, String text, String button, Optional<String> refusal) {
            this(title, text, button, refusal, Optional.empty());
        }
    }

    /**
     * Several buttons, and a line to write beside them.
     *
     * @param line the words before the line
     */
    record Choices(String line, List<Choice> buttons) {

        public Choices {
            buttons = List.copyOf(buttons);
        }
    }

    /** One of several buttons. */
    record Choice(String code, String label) {}

    /** What comes after the act. */
    sealed interface Outcome {

        /** Words to show. */
        record Said(String title, String text) implements Outcome {}

        /** A page of Stigar to go to; its path begins with one slash. */
        record GoTo(String path) implements Outcome {

            public GoTo {
                if (!path.matches("/(?![/\\\\])\\S*")) {
                    throw new IllegalArgumentException("the path of a page begins with one slash");
                }
            }
        }
    }
}
