package org.stigar.app.arenas.workshop.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.WorkshopException.Reason;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.letters.WorkshopLetters.News;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.Outbox;
import org.stigar.app.people.Participation;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/**
 * Tells those who take part in a workshop: that there is one, that it changed for them, that it is cancelled, that it takes place without
 * them. Whoever knows all that there is to know is not written to. What is told and that it is told are one transaction. Safe for use by
 * many threads.
 */
public final class Inviting {

    private final Workshops workshops;
    private final Told told;
    private final Participation participation;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transactions;
    private final WorkshopLetters letters;

    public Inviting(
            Workshops workshops,
            Told told,
            Participation participation,
            Pseudonyms pseudonyms,
            TransactionTemplate transactions,
            WorkshopLetters letters) {
        this.workshops = workshops;
        this.told = told;
        this.participation = participation;
        this.pseudonyms = pseudonyms;
        this.transactions = transactions;
        this.letters = letters;
    }

    /** Returns one that does the same, and puts what it writes elsewhere. */
    public Inviting into(Outbox other) {
        return new Inviting(workshops, told, participation, pseudonyms, transactions, letters.into(other));
    }

    /**
     * Invites everybody who is expected and was not invited before, and tells the others what has changed for them. Returns how many are
     * told.
     *
     * @throws WorkshopException with {@link Reason#GONE} if somebody stopped taking part in anything since they were planned: they are left
     *     out, and nobody is told before it is approved as it is then
     */
    public int invite(PersonId owner, long id, int version, Instant now) {
        if (leavesOutWhoIsGone(owner, id, version)) {
            throw new WorkshopException(Reason.GONE);
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            Workshop workshop = workshops.invite(owner, id, version, now);
            Map<PersonId, String> before = told.of(id);
            int count = 0;
            for (Guest guest : workshop.people()) {
                PersonId person = guest.person();
                String fingerprint = Fingerprint.of(workshop, person, pseudonyms);
                boolean knows = fingerprint.equals(before.get(person));
                News news = before.containsKey(person) ? News.CHANGED : News.INVITED;
                if (guest.isExpected() && !knows && letters.write(workshop, news, person, now)) {
                    told.note(id, person, fingerprint);
                    count++;
                }
            }
            return count;
        }));
    }

    /** Leaves out those who were never told and are not available any more. Returns whether there are any. */
    private boolean leavesOutWhoIsGone(PersonId owner, long id, int version) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Workshop workshop = workshops.own(owner, id);
            Timetable timetable = workshop.draft().timetable();
            LocalDate day = LocalDate.ofInstant(timetable.start(), timetable.zone());
            Set<PersonId> know = told.of(id).keySet();
            Set<PersonId> gone = workshop.people().stream()
                    .map(Guest::person)
                    .filter(one -> !know.contains(one) && !Visitor.isOne(one))
                    .filter(one -> !participation.isAvailable(one, day))
                    .collect(Collectors.toSet());
            int at = version;
            for (PersonId one : gone) {
                workshops.leaveOut(owner, id, at, one);
                at = workshops.own(owner, id).version();
            }
            return !gone.isEmpty();
        }));
    }

    /** Leaves somebody out, and tells them if they were invited and it is ahead. Returns whether they are told. */
    public boolean leaveOut(PersonId owner, long id, int version, PersonId person, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean knows = told.of(id).containsKey(person);
            workshops.leaveOut(owner, id, version, person);
            Workshop workshop = workshops.own(owner, id);
            boolean isAhead = workshop.state() == Workshop.State.INVITED
                    && workshop.draft().timetable().start().isAfter(now);
            return knows && isAhead && letters.write(workshop, News.LEFT_OUT, person, now);
        }));
    }

    /** Cancels a workshop, and tells those who were invited. Returns how many. */
    public int cancel(PersonId owner, long id, int version, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Set<PersonId> know = told.of(id).keySet();
            Workshop workshop = workshops.cancel(owner, id, version);
            Stream<PersonId> readers =
                    workshop.state() == Workshop.State.CANCELLED ? know.stream().sorted() : Stream.of();
            return (int) readers.filter(one -> letters.write(workshop, News.CANCELLED, one, now))
                    .count();
        }));
    }

    /** Returns a workshop as calendars have it. */
    CalendarFile.Event event(Workshop workshop) {
        return letters.event(workshop);
    }
}
