package org.stigar.app.arenas.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.jdbc.MeetingRows.Meeting;
import org.stigar.app.arenas.jdbc.MeetingRows.Seat;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Participation;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/**
 * Asks each of those who were to meet whether they did: once, and once more a week later, and then no more. Nobody is asked once one
 * of them has said yes, or where they themselves said anything.
 */
final class AskingWhetherMet {

    private static final int FRIDAY = 4;
    private static final Duration AFTERWARDS = Duration.ofHours(10);
    private static final int DAYS_BETWEEN = 6;

    private final CoffeeRows members;
    private final MeetingRows meetings;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final Participation participation;
    private final Pseudonyms pseudonyms;
    private final CoffeeLetters letters;
    private final ZoneId zone;

    AskingWhetherMet(
            CoffeeRows members,
            MeetingRows meetings,
            NamedLocks locks,
            TransactionTemplate transactions,
            Participation participation,
            Pseudonyms pseudonyms,
            CoffeeLetters letters,
            ZoneId zone) {
        this.members = members;
        this.meetings = meetings;
        this.locks = locks;
        this.transactions = transactions;
        this.participation = participation;
        this.pseudonyms = pseudonyms;
        this.letters = letters;
        this.zone = zone;
    }

    void ask(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (Meeting meeting : meetings.since(today.minusWeeks(Coffees.WEEKS_SHOWN))) {
            if (isOver(meeting, now) && !meeting.isSaidToHaveMet()) {
                for (Seat seat : meeting.seats()) {
                    pseudonyms
                            .findPerson(seat.person())
                            .filter(person -> isToBeAsked(person, seat, today))
                            .ifPresent(person -> ask(person, meeting, seat, now));
                }
            }
        }
    }

    private boolean isOver(Meeting meeting, Instant now) {
        Instant at = meeting.at()
                .orElseGet(() -> meeting.week()
                        .plusDays(FRIDAY)
                        .atTime(LocalTime.NOON)
                        .atZone(zone)
                        .toInstant());
        return !at.plus(AFTERWARDS).isAfter(now);
    }

    private boolean isToBeAsked(PersonId person, Seat seat, LocalDate today) {
        boolean isTime = seat.asked() == 0
                || (seat.asked() == 1
                        && seat.askedOn()
                                .filter(day -> !day.plusDays(DAYS_BETWEEN).isAfter(today))
                                .isPresent());
        return isTime
                && seat.answer().isEmpty()
                && members.find(seat.person())
                        .filter(row -> !row.isPausedOn(today))
                        .isPresent()
                && participation.isAvailable(person, today);
    }

    private void ask(PersonId person, Meeting meeting, Seat seat, Instant now) {
        List<PersonId> others = meeting.othersThan(seat.person()).stream()
                .flatMap(other -> pseudonyms.findPerson(other).stream())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        OwnCoffee coffee = new OwnCoffee(meeting.id(), meeting.week(), others, meeting.at(), seat.answer());
        transactions.executeWithoutResult(status -> {
            locks.share(JdbcCoffees.LOCK);
            boolean isAsked = meetings.tryAsk(meeting.id(), seat.person(), seat.asked(), LocalDate.ofInstant(now, zone))
                    && letters.tryAsk(person, coffee, seat.asked(), now);
            if (!isAsked) {
                status.setRollbackOnly(); // nothing left of this week's attention: another day
            }
        });
    }
}
