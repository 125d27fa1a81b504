package org.stigar.app.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSource;
import org.stigar.core.people.PersonId;

/**
 * A change that needs two keys: an administrator's and a guardian's, turned by two people (privacy P10). A feature hands in beans of
 * this, and has no other way to carry the change out.
 *
 * @param name stored, never changed, and by default the key of its words
 * @param page the path of a page that tells more of it, for guardians and administrators
 * @param offers what it can be proposed for; asked again before it is carried out
 * @param saying what it is called
 * @param deed carries it out, in the transaction that turns the second key; what it throws leaves all as it was
 */
public record KeyedChange(
        String name, Optional<String> page, Offers offers, Saying saying, BiConsumer<Subject, Instant> deed) {

    public KeyedChange {
        if (!name.matches("[a-z0-9.-]{1,100}")) {
            throw new IllegalArgumentException("a change is named by lower-case letters, digits, dots and dashes");
        }
    }

    /** Is said by the words of its name: a sentence in which {0} is the name of the person it concerns and {1} the detail. */
    public KeyedChange(String name, Optional<String> page, Offers offers, BiConsumer<Subject, Instant> deed) {
        this(
                name,
                page,
                offers,
                (person, detail, words, language) -> words.getMessage(name, new Object[] {person, detail}, language),
                deed);
    }

    /** Returns whether it can be proposed, or carried out, for this. */
    public boolean isOffered(Subject subject) {
        return offers.includes(subject);
    }

    /** Says what is changed. */
    public String say(String person, String detail, MessageSource words, Locale language) {
        return saying.say(person, detail, words, language);
    }

    /** What a change can be proposed for now. */
    @FunctionalInterface
    public interface Offers {

        /** Returns what the pages of the keys offer by a button. */
        List<Subject> list();

        /** Returns whether it can be proposed, or carried out, for this; more than is listed, where a page has a form for it. */
        default boolean includes(Subject subject) {
            return list().contains(subject);
        }
    }

    /** What a change is called. */
    @FunctionalInterface
    public interface Saying {

        /** Says it, by the name of the person whom it concerns and the detail. */
        String say(String person, String detail, MessageSource words, Locale language);
    }

    /**
     * What is changed, of the many that a change may be for.
     *
     * @param person whom it concerns
     * @param detail letters, digits and signs such as of a date; never anybody's name or id
     */
    public record Subject(Optional<PersonId> person, String detail) {

        /** Of nobody, where there is only one. */
        public static final Subject NONE = new Subject(Optional.empty(), "");

        public Subject {
            if (!detail.matches("[A-Za-z0-9 ._:-]{0,200}")) {
                throw new IllegalArgumentException("a detail is letters, digits and few signs, at most 200");
            }
        }

        /** Shows nothing: who it is must not end up in a log. */
        @Override
        public String toString() {
            return "subject";
        }
    }
}
