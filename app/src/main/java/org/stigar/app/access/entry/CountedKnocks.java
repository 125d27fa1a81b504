package org.stigar.app.access.entry;

import org.stigar.app.access.Knocking;

/** Knocks, counted as attempts. */
final class CountedKnocks implements Knocking {

    private final Attempts attempts;

    CountedKnocks(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void wrong(String client) {
        attempts.count(Limit.WRONG_SECRETS, client);
    }

    @Override
    public void opened(String secret) {
        attempts.count(Limit.OPENED, secret);
    }
}
