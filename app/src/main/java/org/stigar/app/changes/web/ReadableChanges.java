package org.stigar.app.changes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.ChangeException;
import org.stigar.app.changes.ChangeException.Reason;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.people.People;

/** Which changes a reader may open: guardians all, a leader those that they drafted and those that are announced. */
final class ReadableChanges {

    private final Changes changes;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    ReadableChanges(Changes changes, People people, MessageSource messages, Clock clock) {
        this.changes = changes;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    static boolean isGuardian(Member reader) {
        return reader.roles().contains(Role.GUARDIAN);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    List<Change> list(Member reader) {
        return changes.list().stream().filter(change -> mayRead(change, reader)).toList();
    }

    private boolean mayRead(Change change, Member reader) {
        // As everybody who is not moved, leaders who did not draft it wait: its steps say who is.
        boolean isDecided = change.withdrawnAt().isEmpty()
                && change.announcedAt()
                        .filter(at -> !clock.instant().isBefore(at.plus(OwnChanges.MOVED_FIRST)))
                        .isPresent();
        return isGuardian(reader) || isDecided || change.isOf(reader.person());
    }

    /**
     * Returns one that the reader may open.
     *
     * @throws ChangeException where there is none, which looks the same as one that is not theirs to see
     */
    Change find(String id, Member reader) {
        return changes.find(number(id))
                .filter(change -> mayRead(change, reader))
                .orElseThrow(() -> new ChangeException(Reason.GONE));
    }

    /**
     * Returns one that the reader drafted.
     *
     * @throws ChangeException where there is none
     */
    Change own(String id, Member reader) {
        Change change = find(id, reader);
        if (!change.isOf(reader.person())) {
            throw new ChangeException(Reason.GONE);
        }
        return change;
    }

    /** A number in an address; anything else is no change. */
    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new ChangeException(Reason.GONE);
        }
    }

    ChangeWords words(Change change, Locale language) {
        return new ChangeWords(
                messages,
                language,
                people.structure(clock.instant()),
                change.outline().steps());
    }

    /** Returns the quarters in which the line was redrawn, the latest first. */
    List<ReorganisationPages.Redrawn> redrawings(Locale language) {
        ChangeWords words = new ChangeWords(messages, language, people.structure(clock.instant()), List.of());
        return Redrawing.of(people.directory().units(), today()).stream()
                .map(one -> new ReorganisationPages.Redrawn(
                        Quarter.name(one.quarter()),
                        words.say("organisation.redrawn", one.ended(), one.begun(), words.day(one.on()))))
                .toList();
    }
}
