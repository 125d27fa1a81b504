package org.stigar.app.arenas.workshop.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** On Today: workshops, and meetings of programmes, that somebody comes to within a week; while one is on, it is there too. */
final class WorkshopSection implements TodaySection, Ordered {

    private static final Duration SOON = Duration.ofDays(7);

    private final Workshops workshops;
    private final People people;
    private final WorkshopWords words;

    WorkshopSection(Workshops workshops, People people, WorkshopWords words) {
        this.workshops = workshops;
        this.people = people;
        this.words = words;
    }

    /** One of them. */
    record Soon(long id, String title, String when, String place) {}

    /** Before the week's coffee: more people wait there. */
    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        ZoneId zone = people.findPerson(reader).map(Person::zone).orElse(ZoneOffset.UTC);
        List<Soon> soon = workshops.listInvited(reader, now).stream()
                .filter(one -> one.state() == Workshop.State.INVITED)
                .filter(one -> one.draft().timetable().start().isBefore(now.plus(SOON)))
                .filter(one ->
                        one.findGuest(reader).filter(Workshop.Guest::isExpected).isPresent())
                .map(one -> new Soon(
                        one.id(),
                        one.draft().title(),
                        words.when(one.draft().timetable().start(), zone, language),
                        one.draft().timetable().place()))
                .toList();
        return soon.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(Place.WORTHWHILE, "arenas/workshop-today", soon));
    }
}
