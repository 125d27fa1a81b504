package org.stigar.app.arenas.programme.web;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.grid.Cell;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.grid.Total;
import org.stigar.app.arenas.programme.run.Courses;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.people.People;
import org.stigar.arena.programme.Held;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * A programme as somebody who takes part sees it: their own meetings, pairs and cells, and of all others the totals.
 *
 * @param charter who gives it priority; empty where nothing is promised
 * @param notes of the meetings where they were, the last one first
 */
record OwnView(
        Programme programme,
        String when,
        String state,
        String organiser,
        String charter,
        List<Meeting> meetings,
        List<String> met,
        List<String> notYet,
        List<Notes> notes,
        String grid) {

    /**
     * A meeting.
     *
     * @param workshop 0 where they are not invited (yet)
     */
    record Meeting(int number, String when, String theme, String state, long workshop, String grid, boolean isNext) {}

    /** What they and those they sat with say of each other after a meeting. */
    record Notes(int number, List<About> people, boolean isOpen) {}

    /** One person they sat with. */
    record About(String id, String name, List<Answer> answers) {}

    /**
     * A question about them.
     *
     * @param theySay whether the other knows it of the reader; not yet and nothing said read the same
     */
    record Answer(Question question, Known mine, boolean theySay) {

        /** Returns what a tap on an answer says: it, or, where it is said already, that it is taken back. Public, as templates call it. */
        public Known tap(String answer) {
            return mine.name().equals(answer) ? Known.UNSAID : Known.valueOf(answer);
        }
    }

    /** Makes views. */
    static final class Maker {

        /** How long a meeting is asked about by itself; later it is still there to open. */
        private static final Duration FRESH = Duration.ofDays(7);

        /** The next meeting may be made before this one is a week old. */
        private static final int LAST = 2;

        private final Courses courses;
        private final Grid grid;
        private final People people;
        private final WorkshopWords words;
        private final ProgrammeView.Maker views;

        Maker(Courses courses, Grid grid, People people, WorkshopWords words, ProgrammeView.Maker views) {
            this.courses = courses;
            this.grid = grid;
            this.people = people;
            this.words = words;
            this.views = views;
        }

        /** Returns with whom somebody sat at a meeting that was; nobody if they or it were not. */
        Set<PersonId> satWith(Programme programme, int number, PersonId reader, Instant now) {
            return programme
                    .findMade(number)
                    .flatMap(made -> Courses.findHeld(courses.workshop(programme, made), now))
                    .map(held -> held.metBy(reader))
                    .orElse(Set.of());
        }

        /** Returns the last meeting if it is of this week and somebody has not said everything, with how many people that is about. */
        Map<Integer, Integer> open(Programme programme, PersonId reader, Instant now) {
            Map<Integer, Integer> open = new TreeMap<>();
            if (programme.state() != Programme.State.RUNNING) {
                return open;
            }
            int made = programme.meetings().size();
            for (Programme.Made one : programme.meetings().subList(Math.max(0, made - LAST), made)) {
                Workshop workshop = courses.workshop(programme, one);
                Optional<Held> held = Courses.findHeld(workshop, now).filter(was -> isFresh(workshop, now));
                long unsaid = held.map(was -> unsaid(programme, one.number(), reader, was.metBy(reader)))
                        .orElse(0L);
                if (unsaid > 0) {
                    open.put(one.number(), (int) unsaid);
                }
            }
            return open;
        }

        private long unsaid(Programme programme, int number, PersonId reader, Set<PersonId> others) {
            Collection<Cell> cells = grid.endingAt(programme.id(), reader);
            return others.stream()
                    .filter(other ->
                            answers(cells, number, reader, other).stream().anyMatch(one -> one.mine() == Known.UNSAID))
                    .count();
        }

        private static boolean isFresh(Workshop workshop, Instant now) {
            return workshop.draft().timetable().end().plus(FRESH).isAfter(now);
        }

        OwnView of(Programme programme, PersonId reader, Locale language, Instant now) {
            Map<Integer, Workshop> made = courses.workshops(programme);
            Map<Integer, Held> held = Courses.held(made, now);
            Collator collator = Collator.getInstance(language);
            Set<PersonId> met = new HashSet<>();
            held.values().forEach(one -> met.addAll(one.metBy(reader)));
            List<String> known = new ArrayList<>();
            List<String> others = new ArrayList<>();
            programme.members().stream()
                    .map(Programme.Someone::person)
                    .filter(one -> !one.equals(reader))
                    .forEach(one -> (met.contains(one) ? known : others).add(words.nameOf(one)));
            known.sort(collator);
            others.sort(collator);
            ZoneId zone = people.findPerson(reader).map(Person::zone).orElse(ZoneOffset.UTC);
            return new OwnView(
                    programme,
                    views.when(programme.draft(), language),
                    "programmes.state." + programme.state(),
                    words.nameOf(programme.owner()),
                    charter(programme.draft().pattern().charter(), language),
                    meetings(programme, made, held, reader, zone, language, now),
                    known,
                    others,
                    notes(made, held, grid.endingAt(programme.id(), reader), reader, language, now),
                    views.total(Total.over(grid.totals(programme.id()).values()), language));
        }

        private String charter(Charter charter, Locale language) {
            return charter.minutesAMonth() == 0 || charter.sponsor().isEmpty()
                    ? ""
                    : words.say(
                            "arenas.workshop.day.charter",
                            language,
                            charter.sponsor(),
                            charter.minutesAMonth(),
                            charter.until().toString());
        }

        private List<Meeting> meetings(
                Programme programme,
                Map<Integer, Workshop> made,
                Map<Integer, Held> held,
                PersonId reader,
                ZoneId zone,
                Locale language,
                Instant now) {
            Map<Integer, Total> totals = grid.totals(programme.id());
            List<Meeting> meetings = new ArrayList<>();
            boolean isNextFound = false;
            for (int number = 1; number <= programme.draft().meetings(); number++) {
                Optional<Workshop> workshop =
                        Optional.ofNullable(made.get(number)).filter(one -> one.state() != Workshop.State.DRAFT);
                Instant start = workshop.map(one -> one.draft().timetable().start())
                        .orElse(programme.draft().startOf(number));
                @Nullable Held was = held.get(number);
                boolean isNext = !isNextFound
                        && was == null
                        && programme.state() == Programme.State.RUNNING
                        && workshop.filter(one -> one.state() == Workshop.State.CANCELLED)
                                .isEmpty()
                        && start.isAfter(now);
                isNextFound |= isNext;
                meetings.add(new Meeting(
                        number,
                        words.when(start, zone, language),
                        programme.draft().theme(number),
                        "programmes.meeting." + ProgrammeView.Maker.state(programme, number, workshop, was, now),
                        workshop.filter(one -> one.findGuest(reader).isPresent())
                                .map(Workshop::id)
                                .orElse(0L),
                        views.total(totals.get(number), language),
                        isNext));
            }
            return meetings;
        }

        private List<Notes> notes(
                Map<Integer, Workshop> made,
                Map<Integer, Held> held,
                Collection<Cell> cells,
                PersonId reader,
                Locale language,
                Instant now) {
            Collator collator = Collator.getInstance(language);
            List<Notes> notes = new ArrayList<>();
            held.forEach((number, one) -> {
                List<About> about = one.metBy(reader).stream()
                        .map(other ->
                                new About(other.value(), words.nameOf(other), answers(cells, number, reader, other)))
                        .sorted((first, second) -> collator.compare(first.name(), second.name()))
                        .toList();
                Workshop workshop = made.get(number);
                if (workshop != null && !about.isEmpty()) {
                    notes.add(0, new Notes(number, about, isFresh(workshop, now)));
                }
            });
            return notes;
        }

        private static List<Answer> answers(Collection<Cell> cells, int number, PersonId reader, PersonId other) {
            List<Answer> answers = new ArrayList<>();
            for (Question question : Question.values()) {
                answers.add(new Answer(
                        question,
                        said(cells, number, reader, other, question),
                        said(cells, number, other, reader, question) == Known.YES));
            }
            return answers;
        }

        private static Known said(Collection<Cell> cells, int number, PersonId by, PersonId about, Question question) {
            return cells.stream()
                    .filter(cell -> cell.number() == number
                            && cell.by().equals(by)
                            && cell.about().equals(about))
                    .map(cell -> question == Question.ROLE ? cell.role() : cell.competence())
                    .findFirst()
                    .orElse(Known.UNSAID);
        }
    }
}
