package org.stigar.cli.input;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** What came of reading files of walks, beside the walks. */
public final class Reading {

    private final long walks;
    private final long duplicates;
    private final Instant first;
    private final Instant last;
    private final Map<Pair, AgreedRhythm> rhythms;

    Reading(long walks, long duplicates, Instant first, Instant last, Map<Pair, AgreedRhythm> rhythms) {
        this.walks = walks;
        this.duplicates = duplicates;
        this.first = first;
        this.last = last;
        this.rhythms = Map.copyOf(rhythms);
    }

    /** Returns how many walks there were, each counted once. */
    public long walks() {
        return walks;
    }

    /** Returns how many stayed out because they had been there before. */
    public long duplicates() {
        return duplicates;
    }

    /** Returns when the first walk was; {@link Instant#MAX} where there was none. */
    public Instant first() {
        return first;
    }

    /** Returns the last second, in UTC, of the day of the last walk. */
    public Instant endOfLastDay() {
        return last.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)).minusSeconds(1);
    }

    /** Returns the rhythm that two people drew their trail with, if they did. */
    public Optional<AgreedRhythm> findRhythm(PersonId one, PersonId other) {
        return rhythms.isEmpty() ? Optional.empty() : Optional.ofNullable(rhythms.get(Pair.of(one, other)));
    }
}
