package org.stigar.app.access.entry;

import java.time.Duration;

/** How often somebody may try within a time. */
public enum Limit {
    /** Passwords for one account. */
    ACCOUNT(10, Duration.ofMinutes(15)),
    /** Passwords that did not fit, from one address; a whole office may share it. */
    CLIENT(100, Duration.ofMinutes(15)),
    /** Letters with a log-in link for one account. */
    LETTER(3, Duration.ofMinutes(15)),
    /** Letters asked for from one address. */
    LETTERS_OF_CLIENT(30, Duration.ofMinutes(15)),
    /** Secrets in addresses that open nothing, from one address; a whole office may share it. */
    WRONG_SECRETS(100, Duration.ofMinutes(15)),
    /** Times that one secret opens its door: a calendar program looks a few times an hour, a phone on the day more often. */
    OPENED(1_000, Duration.ofMinutes(15));

    private final int most;
    private final Duration within;

    Limit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    int most() {
        return most;
    }

    Duration within() {
        return within;
    }
}
