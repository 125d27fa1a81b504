package org.stigar.app.asks.promises;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.OutcomeSource;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/**
 * How many promises people kept after something: made on its last day or later, due within the time asked about, and said to be kept by one
 * of the two. On which day is not kept. Each counts for both its ends.
 */
final class KeptPromises implements OutcomeSource {

    private final PromiseRows rows;
    private final Pseudonyms pseudonyms;

    KeptPromises(PromiseRows rows, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Outcome outcome() {
        return Outcome.PROMISES;
    }

    /** The earliest that counts is due fourteen days later; in the zone of who made it that may be a day sooner. */
    @Override
    public boolean isKept(LocalDate last, LocalDate today) {
        return !today.isAfter(last.plusDays(Promises.DAYS + PromiseRetention.KEPT_DAYS - 1L));
    }

    @Override
    public Map<PersonId, Integer> count(Set<PersonId> people, LocalDate last, int days) {
        Map<Pseudonym, PersonId> counted = new HashMap<>();
        people.forEach(person -> counted.put(pseudonyms.of(person), person));
        Map<PersonId, Integer> kept = new HashMap<>();
        rows.madeSince(last.atStartOfDay(ZoneOffset.UTC).toInstant(), last.plusDays(days)).stream()
                .filter(row -> row.state() == State.KEPT)
                .map(row -> Stream.of(row.maker(), row.other())
                        .flatMap(end -> Optional.ofNullable(counted.get(end)).stream())
                        .toList())
                .filter(ends -> ends.size() == 2)
                .forEach(ends -> ends.forEach(person -> kept.merge(person, 1, Integer::sum)));
        return kept;
    }
}
