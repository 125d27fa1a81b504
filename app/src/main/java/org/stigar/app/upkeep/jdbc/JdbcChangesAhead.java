package org.stigar.app.upkeep.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.upkeep.ChangeAhead;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.app.upkeep.letters.DigestLetters;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Changes ahead in PostgreSQL. */
final class JdbcChangesAhead implements ChangesAhead {

    private final JdbcClient jdbc;
    private final UpkeepRows rows;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final DigestLetters letters;

    JdbcChangesAhead(
            JdbcClient jdbc,
            UpkeepRows rows,
            NamedLocks locks,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            DigestLetters letters) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.locks = locks;
        this.transactions = transactions;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.letters = letters;
    }

    /** A row, with the day on which it was said. */
    record Said(ChangeAhead change, LocalDate since) {

        boolean isAhead(LocalDate today) {
            return !change.on().isBefore(today);
        }

        boolean isNear(LocalDate today) {
            return isAhead(today) && !change.on().isAfter(today.plusDays(NEAR_DAYS));
        }

        Near near() {
            return new Near(change.what(), change.on(), since);
        }
    }

    @Override
    public Optional<ChangeAhead> find(PersonId me, Instant now) {
        LocalDate today = today(me, now);
        return said(pseudonyms.of(me)).filter(one -> one.isAhead(today)).map(Said::change);
    }

    @Override
    public Optional<Near> findNear(PersonId me, Instant now) {
        LocalDate today = today(me, now);
        return said(pseudonyms.of(me)).filter(one -> one.isNear(today)).map(Said::near);
    }

    @Override
    public boolean mayBeOn(PersonId me, LocalDate day, Instant now) {
        LocalDate today = today(me, now);
        return day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS));
    }

    /** By the calendar of the person whom it concerns. */
    private LocalDate today(PersonId person, Instant now) {
        return LocalDate.ofInstant(
                now, people.findPerson(person).map(Person::zone).orElse(ZoneOffset.UTC));
    }

    Optional<Said> said(Pseudonym person) {
        return jdbc.sql("select what, on_day, telling, since from upkeep_change where person = :person")
                .param("person", person.bytes())
                .query((row, number) -> said(row))
                .optional();
    }

    @Override
    public Map<PersonId, Near> told(Collection<PersonId> others, Instant now) {
        Map<PersonId, Near> told = new HashMap<>();
        jdbc.sql("""
                select person, what, on_day, telling, since from upkeep_change
                where telling = 'OTHER_ENDS' and person = any(:people)
                """)
                .param(
                        "people",
                        others.stream()
                                .map(other -> pseudonyms.of(other).bytes())
                                .toArray(byte[][]::new))
                .query((row, number) -> Map.entry(new Pseudonym(row.getBytes("person")), said(row)))
                .list()
                .forEach(entry -> pseudonyms
                        .findPerson(entry.getKey())
                        .filter(person -> entry.getValue().isNear(today(person, now)))
                        .ifPresent(person -> told.put(person, entry.getValue().near())));
        return told;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new ChangeAhead(
                        What.valueOf(row.getString("what")),
                        row.getObject("on_day", LocalDate.class),
                        Telling.valueOf(row.getString("telling"))),
                row.getObject("since", LocalDate.class));
    }

    @Override
    public void declare(PersonId me, ChangeAhead change, Instant now) {
        if (!mayBeOn(me, change.on(), now)) {
            throw new IllegalArgumentException("a change ahead is tomorrow at the earliest, and within a year");
        }
        instead(
                me,
                () -> jdbc.sql("""
                        insert into upkeep_change (person, what, on_day, telling, since)
                        values (:person, :what, :on, :telling, :since)
                        """)
                        .param("person", pseudonyms.of(me).bytes())
                        .param("what", change.what().name())
                        .param("on", change.on())
                        .param("telling", change.telling().name())
                        .param("since", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .update());
    }

    @Override
    public void takeBack(PersonId me) {
        instead(me, () -> {});
    }

    /** Alone, so that no letter is written meanwhile that tells of what was said before. */
    private void instead(PersonId me, Runnable write) {
        transactions.executeWithoutResult(status -> {
            locks.take(Upkeep.LOCK);
            Pseudonym person = pseudonyms.of(me);
            boolean wasTold = said(person)
                    .filter(one -> one.change().telling() == Telling.OTHER_ENDS)
                    .isPresent();
            if (wasTold) {
                rows.listNudgedAbout(person).stream()
                        .flatMap(reader -> pseudonyms.findPerson(reader).stream())
                        .forEach(letters::takeBack);
            }
            jdbc.sql("delete from upkeep_change where person = :person")
                    .param("person", person.bytes())
                    .update();
            if (people.isStillThere(me)) {
                write.run();
            }
        });
    }
}
