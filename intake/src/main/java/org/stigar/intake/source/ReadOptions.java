package org.stigar.intake.source;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a file does not say of itself.
 *
 * @param zone zone of times without one; where it is empty such a time is a problem
 * @param epoch the instant from which formats that count seconds count them
 */
public record ReadOptions(Optional<ZoneId> zone, Instant epoch) {

    /** No zone, and seconds counted from 1970-01-01T00:00:00Z. */
    public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), Instant.EPOCH);

    /** Returns the same options with the zone of times without one. */
    public ReadOptions withZone(ZoneId value) {
        return new ReadOptions(Optional.of(value), epoch);
    }

    /** Returns the same options with another start of counting. */
    public ReadOptions withEpoch(Instant value) {
        return new ReadOptions(zone, value);
    }
}
