package org.stigar.app.changes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** On Today: announced changes that take the occasion from trails of the reader, and plans of which they wanted to be reminded. */
final class ChangeSection implements TodaySection, Ordered {

    private final OwnChanges own;
    private final People people;

    ChangeSection(OwnChanges own, People people) {
        this.own = own;
        this.people = people;
    }

    /** A change, with how many of the reader's trails have no plan yet. */
    public record Ahead(long id, String day, int open) {}

    /** Something that the reader planned for. */
    public record Reminder(long id, String name, String choice, String occasion) {}

    /** What the section shows. */
    public record Content(List<Ahead> changes, List<Reminder> reminders) {}

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Ahead> ahead = own.known(reader, now).stream()
                .map(change -> new Ahead(change.id(), day(change, language), open(change, reader, now)))
                .filter(one -> one.open() > 0)
                .toList();
        List<Reminder> reminders = own.due(reader, today, now).stream()
                .map(due -> new Reminder(
                        due.change().id(),
                        people.findPerson(due.plan().other())
                                .flatMap(Person::name)
                                .orElse(due.plan().other().value()),
                        due.plan().choice().name(),
                        due.plan().occasion()))
                .toList();
        return ahead.isEmpty() && reminders.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(Place.WORTHWHILE, "changes/today", new Content(ahead, reminders)));
    }

    private int open(Change change, PersonId reader, Instant now) {
        return (int) own.atRisk(change, reader, now).stream()
                .filter(one -> one.plan().isEmpty())
                .count();
    }

    private static String day(Change change, Locale language) {
        return change.outline()
                .from()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }
}
