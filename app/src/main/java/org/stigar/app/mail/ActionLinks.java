package org.stigar.app.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * Links in letters that act for their reader without log-in: each for one thing, once, and not for ever.
 *
 * <p>The link leads to a page with the one button; opening it changes nothing, since mail filters open links. Only a hash
 * of the link's secret is stored. Safe for use by many threads. Each implementation passes {@code ActionLinksContract}.
 */
public interface ActionLinks {

    /**
     * Makes a link, in the caller's transaction.
     *
     * @param purpose what it may do: that of an {@link ActionHandler}, lower-case letters and dashes
     * @param subject what it acts on, as the handler understands it; no name, no address, no person's id
     * @param valid above zero
     */
    URI issue(String purpose, PersonId person, String subject, Duration valid);

    /** Returns what a secret may still do, without using it up. */
    Optional<Granted> find(String secret);

    /** Uses a secret up, in the caller's transaction, and returns what it did allow; empty where it is used or late. */
    Optional<Granted> spend(String secret);

    /** Returns whether a secret did something once: it is used or late, and that is not longer ago than a month. */
    boolean isOver(String secret);

    /** What a link lets its reader do. */
    record Granted(String purpose, PersonId person, String subject) {

        public Granted {
            if (!purpose.matches("[a-z][a-z-]*")) {
                throw new IllegalArgumentException("a purpose has lower-case letters and dashes");
            }
        }
    }
}
