package org.stigar.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Safe for use by many threads. */
public final class MutableClock extends Clock {

    private volatile Instant now;

    /** Starts at an instant. */
    public MutableClock(Instant start) {
        now = start;
    }

    /** Moves on by a duration. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Moves to an instant. */
    public synchronized void moveTo(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
