package org.stigar.app.trails.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.walks.DaySets;
import org.stigar.core.people.PersonId;

/**
 * Forgets each night (privacy P6): lines and logged walks after 90 days, and what was said of trails that nobody has walked
 * for two years, unless both ends let the trail rest. Their days go by the log of walks.
 */
final class TrailRetention implements RecurringJob {

    private static final Duration WAITS = Duration.ofDays(DrawnLine.WAITS_DAYS);
    private static final int YEARS = 2;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final DaySets daySets;

    TrailRetention(JdbcClient jdbc, Pseudonyms pseudonyms, DaySets daySets) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.daySets = daySets;
    }

    private record Row(Pseudonym low, Pseudonym high) {}

    @Override
    public String name() {
        return "trails-retention";
    }

    /** After the log of walks has forgotten its days. */
    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 40));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        jdbc.sql("delete from drawn_line where drawn_at < :until")
                .param("until", Ends.column(now.minus(WAITS)))
                .update();
        // An answered walk stays for its day, so that it is not logged again.
        jdbc.sql("delete from logged_walk where logged_at < :until or (answered is not null and day < :today)")
                .param("until", Ends.column(now.minus(WAITS)))
                .param("today", today)
                .update();
        forgetTrails(today.minusYears(YEARS));
    }

    private void forgetTrails(LocalDate first) {
        Map<Pseudonym, List<Pseudonym>> old = jdbc
                .sql("select low, high from trail where since < :first and not (rests_low and rests_high)")
                .param("first", Ends.column(first.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .query((row, number) ->
                        new Row(new Pseudonym(row.getBytes("low")), new Pseudonym(row.getBytes("high"))))
                .list()
                .stream()
                .collect(groupingBy(Row::low, mapping(Row::high, toList())));
        old.forEach((low, highs) -> {
            Set<PersonId> walked = pseudonyms
                    .findPerson(low)
                    .map(person -> walkedSince(person, first))
                    .orElse(Set.of());
            highs.stream()
                    .filter(high ->
                            pseudonyms.findPerson(high).filter(walked::contains).isEmpty())
                    .forEach(high -> forget(low, high));
        });
    }

    private Set<PersonId> walkedSince(PersonId person, LocalDate first) {
        Set<PersonId> walked = new HashSet<>();
        daySets.of(person).forEach((other, trace) -> {
            if (trace.days().last() >= first.toEpochDay()) {
                walked.add(other);
            }
        });
        return walked;
    }

    /** Looks again: both may have let it rest in the meantime. */
    private void forget(Pseudonym low, Pseudonym high) {
        jdbc.sql("delete from trail where low = :low and high = :high and not (rests_low and rests_high)")
                .param("low", low.bytes())
                .param("high", high.bytes())
                .update();
    }
}
