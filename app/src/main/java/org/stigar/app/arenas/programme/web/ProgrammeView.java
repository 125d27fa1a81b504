package org.stigar.app.arenas.programme.web;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.grid.Total;
import org.stigar.app.arenas.programme.run.Courses;
import org.stigar.app.arenas.programme.run.HoursInTurn;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.programme.Held;
import org.stigar.arena.programme.Reach;
import org.stigar.core.people.Person;

/**
 * A programme as its facilitator sees it.
 *
 * @param bound why so many meetings are needed; empty for fewer than two people
 * @param picture how many pairs had met after each meeting, beside chance
 * @param functions how many people have not met every other function; empty where it was not asked for
 */
record ProgrammeView(
        Programme programme,
        String when,
        String state,
        List<Who> people,
        List<Meeting> meetings,
        Reach reach,
        int percent,
        int chance,
        String bound,
        Picture picture,
        String functions,
        String grid,
        HoursInTurn.Burden hours) {

    /** Of fewer people it would be plain whose hours they are. */
    private static final int FEW = 5;

    /** A programme in a list. */
    record Line(long id, String title, String when, String state) {}

    /** Somebody who takes part. */
    record Who(String id, String name, String place, boolean facilitates, boolean isAvailable) {}

    /**
     * A meeting of the calendar.
     *
     * @param workshop 0 where it is not made
     * @param came how many did; empty before it was
     * @param grid how much of it is filled in; empty before that is told
     */
    record Meeting(
            int number, String when, String theme, String state, long workshop, String came, String met, String grid) {}

    /** Two lines of a small chart of 100 by 40, as points. */
    record Picture(String reached, String chance, boolean isEmpty) {}

    /** Returns whether it is said how meetings fall on people. Public, as templates call it. */
    public boolean isHoursShown() {
        return hours.people() >= FEW && (hours.outside() > 0 || isInTurn());
    }

    /** Returns whether the hours move. Public, as templates call it. */
    public boolean isInTurn() {
        return !programme.draft().hours().isEmpty();
    }

    /** Returns whether something can still be changed. Public, as templates call it. */
    public boolean isOpen() {
        return programme.state() == Programme.State.DRAFT || programme.state() == Programme.State.RUNNING;
    }

    /** Returns whether it is not started. Public, as templates call it. */
    public boolean isDraft() {
        return programme.state() == Programme.State.DRAFT;
    }

    /** Makes views. */
    static final class Maker {

        private static final double WIDTH = 100;
        private static final double HEIGHT = 40;

        private final Courses courses;
        private final Grid grid;
        private final HoursInTurn hours;
        private final People people;
        private final Participation participation;
        private final Freeze freeze;
        private final WorkshopWords words;

        Maker(
                Courses courses,
                Grid grid,
                HoursInTurn hours,
                People people,
                Participation participation,
                Freeze freeze,
                WorkshopWords words) {
            this.freeze = freeze;
            this.hours = hours;
            this.courses = courses;
            this.grid = grid;
            this.people = people;
            this.participation = participation;
            this.words = words;
        }

        List<Line> lines(List<Programme> programmes, Locale language) {
            return programmes.stream()
                    .map(one -> new Line(
                            one.id(),
                            one.draft().pattern().title(),
                            when(one.draft(), language),
                            "programmes.state." + one.state()))
                    .toList();
        }

        /** Returns the first and the last day, and how often in between. */
        String when(ProgrammeDraft draft, Locale language) {
            return words.say(
                    "programmes.when",
                    language,
                    day(draft, 1, language),
                    day(draft, draft.meetings(), language),
                    draft.meetings(),
                    words.say("programmes.cadence." + draft.cadence(), language).toLowerCase(language));
        }

        private static String day(ProgrammeDraft draft, int number, Locale language) {
            ZoneId zone = draft.pattern().timetable().zone();
            return LocalDate.ofInstant(draft.startOf(number), zone)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        }

        ProgrammeView of(Programme programme, Locale language, Instant now) {
            Map<Integer, Workshop> made = courses.workshops(programme);
            Map<Integer, Held> held = Courses.held(made, now);
            Arena everybody = courses.everybody(programme);
            Timetable timetable = programme.draft().pattern().timetable();
            int size = programme.draft().pattern().wishes().size();
            int count = programme.members().size();
            Reach reach = Reach.of(everybody, Held.times(held.values()).keySet());
            int rounds = Reach.leastRounds(count, size);
            List<Integer> sizes = new GroupSizes.About(size).of(count);
            return new ProgrammeView(
                    programme,
                    when(programme.draft(), language),
                    "programmes.state." + programme.state(),
                    who(programme, now, language),
                    meetings(programme, made, held, everybody, language, now),
                    reach,
                    percent(reach),
                    (int) Math.round(100 * Reach.byChance(sizes, held.size() * timetable.rounds())),
                    count < 2
                            ? ""
                            : words.say(
                                    "programmes.bound",
                                    language,
                                    count,
                                    size,
                                    rounds,
                                    (rounds + timetable.rounds() - 1) / timetable.rounds(),
                                    (int) Math.round(100
                                            * Reach.byChance(
                                                    sizes, programme.draft().meetings() * timetable.rounds()))),
                    picture(programme, held, everybody, sizes),
                    programme.draft().functionsBy().isEmpty()
                            ? ""
                            : words.say(
                                    "programmes.functions",
                                    language,
                                    programme.draft().functionsBy().getAsInt(),
                                    reach.functionsShort()),
                    total(Total.over(grid.totals(programme.id()).values()), language),
                    hours.burden(programme));
        }

        private static int percent(Reach reach) {
            return reach.pairs() == 0 ? 0 : (int) (100 * reach.met() / reach.pairs());
        }

        private List<Who> who(Programme programme, Instant now, Locale language) {
            LocalDate today = LocalDate.ofInstant(
                    now, programme.draft().pattern().timetable().zone());
            return programme.members().stream()
                    .map(one -> who(one, today))
                    .sorted(Comparator.comparing(Who::name, Collator.getInstance(language)))
                    .toList();
        }

        private Who who(Someone one, LocalDate today) {
            Optional<Person> person = people.findPerson(one.person());
            String place = Stream.of(person.flatMap(Person::function), person.flatMap(Person::country))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return new Who(
                    one.person().value(),
                    words.nameOf(one.person()),
                    place,
                    one.facilitates(),
                    participation.isAvailable(one.person(), today));
        }

        private List<Meeting> meetings(
                Programme programme,
                Map<Integer, Workshop> made,
                Map<Integer, Held> held,
                Arena everybody,
                Locale language,
                Instant now) {
            Map<Integer, Total> totals = grid.totals(programme.id());
            Set<PersonPair> met = new HashSet<>();
            List<Meeting> meetings = new ArrayList<>();
            for (int number = 1; number <= programme.draft().meetings(); number++) {
                Optional<Workshop> workshop = Optional.ofNullable(made.get(number));
                Held was = held.get(number);
                if (was != null) {
                    met.addAll(was.met());
                }
                meetings.add(new Meeting(
                        number,
                        when(programme, number, workshop, language),
                        programme.draft().theme(number),
                        "programmes.meeting." + state(programme, number, workshop, was, now),
                        workshop.map(Workshop::id).orElse(0L),
                        was == null
                                ? ""
                                : words.say(
                                        "programmes.came", language, was.here().size()),
                        was == null ? "" : words.say("programmes.met", language, percent(Reach.of(everybody, met))),
                        totals.containsKey(number) ? total(totals.get(number), language) : ""));
            }
            return meetings;
        }

        /** Returns when a meeting is; one that is made may have been moved. */
        String when(Programme programme, int number, Optional<Workshop> workshop, Locale language) {
            Instant start = workshop.map(one -> one.draft().timetable().start())
                    .orElse(programme.draft().startOf(number));
            return words.when(start, programme.draft().pattern().timetable().zone(), language);
        }

        /** Returns how far a meeting is, as the end of a key. */
        static String state(
                Programme programme, int number, Optional<Workshop> workshop, @Nullable Held was, Instant now) {
            if (was != null) {
                return "OVER";
            }
            if (workshop.isPresent()) {
                return workshop.get().state() == Workshop.State.DRAFT
                        ? "OPEN"
                        : workshop.get().state().name();
            }
            boolean isPast = !programme.draft().startOf(number).isAfter(now)
                    || programme.meetings().stream().map(Made::number).anyMatch(made -> made > number);
            return isPast ? "SKIPPED" : "PLANNED";
        }

        private Picture picture(Programme programme, Map<Integer, Held> held, Arena everybody, List<Integer> sizes) {
            Timetable timetable = programme.draft().pattern().timetable();
            int all = programme.draft().meetings();
            StringBuilder reached = new StringBuilder(point(0, 0));
            StringBuilder chance = new StringBuilder();
            Set<PersonPair> met = new HashSet<>();
            for (int number = 0; number <= all; number++) {
                double x = WIDTH * number / all;
                chance.append(point(x, Reach.byChance(sizes, number * timetable.rounds())));
                Held was = held.get(number);
                if (was != null) {
                    met.addAll(was.met());
                    Reach reach = Reach.of(everybody, met);
                    reached.append(point(x, reach.pairs() == 0 ? 0 : (double) reach.met() / reach.pairs()));
                }
            }
            return new Picture(
                    reached.toString().strip(),
                    chance.toString().strip(),
                    programme.members().size() < 2);
        }

        private static String point(double x, double share) {
            return String.format(Locale.ROOT, "%.1f,%.1f ", x, HEIGHT - HEIGHT * share);
        }

        /** Returns a total in words; nothing where all aggregates are frozen (privacy P10), to whomever: a facilitator is no guardian. */
        String total(@Nullable Total total, Locale language) {
            if (total == null || total.percent().isEmpty() || freeze.findSince().isPresent()) {
                return "";
            }
            int percent = total.percent().getAsInt();
            String key = percent == Total.LOW
                    ? "programmes.grid.low"
                    : percent == Total.HIGH ? "programmes.grid.high" : "programmes.grid.about";
            return words.say(key, language, percent);
        }
    }
}
