package org.stigar.app.arenas.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.NoCoffeeException;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.app.arenas.jdbc.CoffeeRows.Row;
import org.stigar.app.arenas.jdbc.MeetingRows.Meeting;
import org.stigar.app.arenas.jdbc.MeetingRows.Seat;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;
import org.stigar.arena.coffee.CoffeeMember;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** Coffee in PostgreSQL. Whoever writes shares the lock of arenas, which an erasure takes alone. */
final class JdbcCoffees implements Coffees {

    static final String LOCK = "arenas";

    private final CoffeeRows members;
    private final MeetingRows meetings;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final WalkLog log;

    JdbcCoffees(
            CoffeeRows members,
            MeetingRows meetings,
            NamedLocks locks,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            WalkLog log) {
        this.members = members;
        this.meetings = meetings;
        this.locks = locks;
        this.transactions = transactions;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.log = log;
    }

    @Override
    public Optional<CoffeeChoice> findChoice(PersonId me) {
        return members.find(pseudonyms.of(me)).map(Row::choice);
    }

    @Override
    public void choose(PersonId me, CoffeeChoice choice) {
        write(me, () -> {
            Pseudonym person = pseudonyms.of(me);
            List<Integer> turns = members.list().stream()
                    .filter(row -> row.choice().size() == choice.size()
                            && !row.person().equals(person))
                    .map(Row::turns)
                    .toList();
            members.put(person, choice, CoffeeMember.turnsOfNewcomer(turns));
        });
    }

    @Override
    public void leave(PersonId me) {
        write(me, () -> members.drop(pseudonyms.of(me)));
    }

    @Override
    public Optional<LocalDate> findPausedUntil(PersonId me, LocalDate today) {
        return members.find(pseudonyms.of(me)).flatMap(Row::pausedUntil).filter(today::isBefore);
    }

    @Override
    public void pause(PersonId me, LocalDate until) {
        write(me, () -> members.putPause(pseudonyms.of(me), Optional.of(until)));
    }

    @Override
    public void goOn(PersonId me) {
        write(me, () -> members.putPause(pseudonyms.of(me), Optional.empty()));
    }

    @Override
    public List<OwnCoffee> of(PersonId me, Instant now) {
        Pseudonym person = pseudonyms.of(me);
        return meetings.of(person, firstShown(now)).stream()
                .flatMap(meeting -> own(person, meeting).stream())
                .toList();
    }

    private static LocalDate firstShown(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusWeeks(WEEKS_SHOWN);
    }

    private Optional<OwnCoffee> own(Pseudonym me, Meeting meeting) {
        List<PersonId> others = meeting.othersThan(me).stream()
                .flatMap(person -> pseudonyms.findPerson(person).stream())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : meeting.seatOf(me)
                        .map(seat -> new OwnCoffee(meeting.id(), meeting.week(), others, meeting.at(), seat.answer()));
    }

    @Override
    public void answer(PersonId me, long coffee, Answer answer, Instant now) {
        write(me, () -> {
            Pseudonym person = pseudonyms.of(me);
            Meeting meeting = meetings.lock(coffee)
                    .filter(one -> !one.week().isBefore(firstShown(now)))
                    .orElseThrow(NoCoffeeException::new);
            Seat seat = meeting.seatOf(person).orElseThrow(NoCoffeeException::new);
            if (seat.answer().isPresent()) {
                return;
            }
            meetings.putAnswer(coffee, person, answer);
            if (answer == Answer.MET && !meeting.isSaidToHaveMet()) {
                walk(meeting, now);
            } else if (answer == Answer.NOT_MET && meeting.isSaidToHaveMet()) {
                log.retract(me, WalkSource.DECLARED, walkOf(coffee));
            }
        });
    }

    /** Walks the trails of all who were to be there and did not say otherwise. */
    private void walk(Meeting meeting, Instant now) {
        List<PersonId> there = meeting.seats().stream()
                .filter(seat -> !seat.answer().equals(Optional.of(Answer.NOT_MET)))
                .flatMap(seat -> pseudonyms.findPerson(seat.person()).stream())
                .filter(people::isStillThere)
                .toList();
        if (there.size() > 1) {
            log.append(List.of(new Walk(
                    meeting.at().filter(at -> at.isBefore(now)).orElse(now),
                    there,
                    there.size(),
                    WalkKind.ARENA,
                    Occasion.ARENA,
                    WalkSource.DECLARED,
                    Optional.of(walkOf(meeting.id())),
                    Optional.empty())));
        }
    }

    private static String walkOf(long coffee) {
        return "coffee-" + coffee;
    }

    @Override
    public List<PersonId> listNever(PersonId me) {
        return members.neverOf(pseudonyms.of(me)).stream()
                .flatMap(other -> pseudonyms.findPerson(other).stream())
                .sorted()
                .toList();
    }

    @Override
    public void never(PersonId me, PersonId other) {
        write(me, () -> {
            boolean isRoom = members.neverOf(pseudonyms.of(me)).size() < MOST_NEVER;
            if (isRoom && !me.equals(other) && people.isStillThere(other)) {
                members.putNever(pseudonyms.of(me), pseudonyms.of(other));
            }
        });
    }

    @Override
    public void takeBackNever(PersonId me, PersonId other) {
        write(me, () -> members.dropNever(pseudonyms.of(me), pseudonyms.of(other)));
    }

    /** Writes something of somebody, unless they are erased meanwhile. */
    private void write(PersonId me, Runnable change) {
        transactions.executeWithoutResult(status -> {
            locks.share(LOCK);
            if (people.isStillThere(me)) {
                change.run();
            }
        });
    }
}
