package org.stigar.app.arenas.workshop.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Question;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Workshops in words. */
public final class WorkshopWords {

    private final MessageSource messages;
    private final People people;
    private final Visitors visitors;

    WorkshopWords(MessageSource messages, People people, Visitors visitors) {
        this.visitors = visitors;
        this.messages = messages;
        this.people = people;
    }

    /** A workshop in a list. */
    public record Line(long id, String title, String when, String state) {}

    /** What a round is about, as it stands on a page. */
    public record Round(int number, String start, String end, String question, String preparation) {}

    public String say(String key, Locale language, Object... places) {
        return messages.getMessage(key, places, language);
    }

    public Line line(Workshop workshop, ZoneId zone, Locale language) {
        return new Line(
                workshop.id(),
                workshop.draft().title(),
                when(workshop.draft().timetable().start(), zone, language),
                "arenas.workshop.state." + workshop.state());
    }

    public String when(Instant at, ZoneId zone, Locale language) {
        return at.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language));
    }

    /** Returns the rounds, with the organiser's questions or the purpose's. */
    public List<Round> rounds(Workshop workshop, ZoneId zone, Locale language) {
        Timetable timetable = workshop.draft().timetable();
        List<Question> defaults = defaults(workshop.draft().purpose().name(), language);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < timetable.rounds(); round++) {
            Question question = workshop.questions().get(round).orElse(defaults.get(round % defaults.size()));
            Instant start = timetable.startOf(round);
            rounds.add(new Round(
                    round + 1,
                    DraftForm.clock(start, zone, language),
                    DraftForm.clock(start.plusSeconds(60L * timetable.minutes()), zone, language),
                    question.question(),
                    question.preparation()));
        }
        return rounds;
    }

    /** Returns what a purpose's rounds are about unless the organiser says otherwise. */
    List<Question> defaults(String purpose, Locale language) {
        Optional<Purpose> known = Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(purpose))
                .findFirst();
        List<Question> questions = new ArrayList<>();
        for (int round = 1; round <= Purpose.QUESTIONS; round++) {
            String key = known.orElse(Purpose.COMPETENCE) + "." + round;
            questions.add(new Question(
                    say("arenas.workshop.question." + key, language),
                    say("arenas.workshop.preparation." + key, language)));
        }
        return questions;
    }

    /** Returns the time zones that people of the house have, for choosing one. */
    public List<String> zones() {
        return people.directory().people().stream()
                .map(person -> person.zone().getId())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns somebody who takes part, from the directory or from outside. */
    public Optional<Person> findPerson(PersonId person) {
        return people.findPerson(person).or(() -> visitors.findPerson(person));
    }

    public String nameOf(PersonId person) {
        return findPerson(person).flatMap(Person::name).orElse(person.value());
    }
}
