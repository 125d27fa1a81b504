package org.stigar.app.privacy.keys.jdbc;

import java.time.Duration;
import java.time.Instant;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.privacy.keys.TwoKeys;

/** Notes what waited in vain for a second key. */
final class KeyExpiry implements RecurringJob {

    private final TwoKeys keys;

    KeyExpiry(TwoKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "privacy-keys";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant now) {
        keys.expire(now);
    }
}
