package org.stigar.app.reach.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The lines of somebody's years; kept for five years, as help is. */
final class YearRecords implements PersonalRecords, RecurringJob {

    private static final int YEARS = 5;

    private final YearLines lines;
    private final NamedLocks locks;
    private final Pseudonyms pseudonyms;

    YearRecords(YearLines lines, NamedLocks locks, Pseudonyms pseudonyms) {
        this.lines = lines;
        this.locks = locks;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "year-lines",
                List.of("day", "line"),
                lines.of(pseudonyms.of(person), LocalDate.EPOCH, LocalDate.of(9999, 1, 1)).stream()
                        .map(line -> List.of(line.day().toString(), line.line()))
                        .toList()));
    }

    /** Lines are written where asks are closed, under their lock. */
    @Override
    public void lock(PersonId person) {
        locks.take("asks");
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return lines.listEnds();
    }

    @Override
    public void erase(Pseudonym gone) {
        locks.take("asks");
        lines.erase(gone);
    }

    @Override
    public String name() {
        return "year-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 20));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        lines.forget(LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(YEARS));
    }
}
