package org.stigar.app.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * A short letter with at most one thing to do, and smaller ones beside it. Sent as plain text and HTML side by side; words are the caller's, in the
 * reader's language.
 *
 * @param to a person in the directory; who has no address, or does not take part, gets nothing
 * @param kind what it is about; readers unsubscribe by kind
 * @param paragraphs one or more, plain text
 * @param action the one call to action
 * @param more smaller things to do, such as not now
 * @param about somebody else of whom it speaks: it goes when they are erased
 * @param calendar a time to put into the reader's calendar
 */
public record Letter(
        PersonId to,
        Kind kind,
        Locale language,
        String subject,
        List<String> paragraphs,
        Optional<Action> action,
        List<Action> more,
        Optional<PersonId> about,
        Optional<CalendarFile> calendar) {

    /** Takes a letter with one thing to do and no smaller ones. */
    public Letter(
            PersonId to,
            Kind kind,
            Locale language,
            String subject,
            List<String> paragraphs,
            Optional<Action> action,
            Optional<PersonId> about,
            Optional<CalendarFile> calendar) {
        this(to, kind, language, subject, paragraphs, action, List.of(), about, calendar);
    }

    /** Takes a letter without a time. */
    public Letter(
            PersonId to,
            Kind kind,
            Locale language,
            String subject,
            List<String> paragraphs,
            Optional<Action> action,
            Optional<PersonId> about) {
        this(to, kind, language, subject, paragraphs, action, about, Optional.empty());
    }

    /** Takes a letter that speaks of nobody but its reader. */
    public Letter(
            PersonId to, Kind kind, Locale language, String subject, List<String> paragraphs, Optional<Action> action) {
        this(to, kind, language, subject, paragraphs, action, Optional.empty());
    }

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        more = List.copyOf(more);
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl) || paragraphs.isEmpty()) {
            throw new IllegalArgumentException("a letter needs a subject of one line and a paragraph");
        }
    }

    /** A button or a link in the letter. */
    public record Action(String label, URI link) {}

    /** What letters are about. */
    public enum Kind {
        /** Log-in links and answers to what the reader just did: cannot be unsubscribed. */
        ACCESS,
        /** Somebody drew a trail to the reader, or logged a walk with them. */
        TRAILS,
        /** Somebody asks the reader, or answered what the reader asked. */
        ASKS,
        /** The reader's weekly digest. */
        UPKEEP,
        /** A coffee, or another arena, that the reader takes part in. */
        ARENAS,
        /** A short questionnaire waits for the reader. */
        PULSE;

        /** Returns whether readers can unsubscribe from it, and do without it while they take no part. */
        public boolean isOptional() {
            return this != ACCESS;
        }
    }
}
