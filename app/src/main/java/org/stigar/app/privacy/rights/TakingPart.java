package org.stigar.app.privacy.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.log.OwnAct;
import org.stigar.app.privacy.log.OwnLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Pausing, leaving and coming back, each noted in the person's own log. Safe for use by many threads. */
public final class TakingPart {

    /** The longest pause; who wants a longer one opts out. */
    private static final int MOST_DAYS = 366;

    private final Participation participation;
    private final People people;
    private final OwnLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TakingPart(Participation participation, People people, OwnLog log, TransactionTemplate transactions, Clock clock) {
        this.participation = participation;
        this.people = people;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns how it stands today. */
    public Standing of(PersonId person) {
        return new Standing(
                participation.isOptedOut(person),
                participation.findPausedUntil(person).filter(until -> until.isAfter(today(person))));
    }

    /** Returns whether a pause may end on this day: after today, and within {@value #MOST_DAYS} days. */
    public boolean mayPauseUntil(PersonId person, LocalDate until) {
        LocalDate today = today(person);
        return until.isAfter(today) && !until.isAfter(today.plusDays(MOST_DAYS));
    }

    /**
     * Pauses until a day, exclusive.
     *
     * @param until as {@link #mayPauseUntil} allows
     */
    public void pause(PersonId person, LocalDate until) {
        if (!mayPauseUntil(person, until)) {
            throw new IllegalArgumentException("a pause ends after today and within " + MOST_DAYS + " days");
        }
        change(person, OwnAct.PAUSED, () -> participation.pause(person, until));
    }

    /** Ends a pause. Who opted out stays out. */
    public void resume(PersonId person) {
        Standing standing = of(person);
        if (standing.pausedUntil().isPresent() && !standing.optedOut()) {
            change(person, OwnAct.RESUMED, () -> participation.takePart(person));
        }
    }

    /** Opts out for good. */
    public void optOut(PersonId person) {
        if (!participation.isOptedOut(person)) {
            change(person, OwnAct.OPTED_OUT, () -> participation.optOut(person));
        }
    }

    /** Takes an opt-out back. */
    public void optIn(PersonId person) {
        if (participation.isOptedOut(person)) {
            change(person, OwnAct.OPTED_IN, () -> participation.takePart(person));
        }
    }

    /** Returns the person's own day. */
    public LocalDate today(PersonId person) {
        return LocalDate.ofInstant(clock.instant(), zone(person));
    }

    /** Returns where the person's clock is. */
    public ZoneId zone(PersonId person) {
        return people.findPerson(person).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    private void change(PersonId person, OwnAct act, Runnable change) {
        transactions.executeWithoutResult(status -> {
            change.run();
            log.add(person, act, clock.instant());
        });
    }

    /**
     * Whether somebody takes part.
     *
     * @param pausedUntil the day on which a pause ends that is not over
     */
    public record Standing(boolean optedOut, Optional<LocalDate> pausedUntil) {}
}
