package org.stigar.app.arenas.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Timetable;

/**
 * What its facilitator says of a programme. That everybody meets everybody is always its aim.
 *
 * @param pattern of each meeting; its time is the first one's, its charter the programme's
 * @param meetings 2 to 52, all of them before the charter's last day has ended and within two years
 * @param functionsBy by which meeting everybody is to have met somebody of every other function; empty where it does not matter
 * @param themes of the meetings, the first one's first; blank or missing where the purpose's own questions are asked
 * @param hours when each meeting begins where bad hours go in turn, on the dates of the cadence; empty where it is always at the same time
 *     of the clock
 */
public record ProgrammeDraft(
        Draft pattern,
        Cadence cadence,
        int meetings,
        OptionalInt functionsBy,
        List<String> themes,
        List<Instant> hours) {

    /** The fewest meetings. */
    public static final int LEAST_MEETINGS = 2;

    /** The most meetings. */
    public static final int MOST_MEETINGS = 52;

    /** The longest theme, in characters. */
    public static final int LONGEST_THEME = 200;

    private static final int YEARS = 2;

    public ProgrammeDraft {
        hours = List.copyOf(hours);
        if (!hours.isEmpty() && hours.size() != meetings) {
            throw new IllegalArgumentException("an hour for each meeting, not " + hours.size());
        }
        themes = themes.stream()
                .limit(meetings)
                .map(theme -> theme.replaceAll("\\p{Cntrl}+", " ").strip())
                .toList();
        if (meetings < LEAST_MEETINGS || meetings > MOST_MEETINGS) {
            throw new IllegalArgumentException("2 to 52 meetings, not " + meetings);
        }
        if (meetings > fitting(pattern, cadence)) {
            throw new IllegalArgumentException("more meetings than fit");
        }
        if (functionsBy.isPresent() && (functionsBy.getAsInt() < 1 || functionsBy.getAsInt() > meetings)) {
            throw new IllegalArgumentException("one of the meetings, not " + functionsBy.getAsInt());
        }
        if (themes.stream().anyMatch(theme -> theme.length() > LONGEST_THEME)) {
            throw new IllegalArgumentException("a theme is one short line");
        }
    }

    /** Says the same of a programme that is always at the same time of the clock. */
    public ProgrammeDraft(Draft pattern, Cadence cadence, int meetings, OptionalInt functionsBy, List<String> themes) {
        this(pattern, cadence, meetings, functionsBy, themes, List.of());
    }

    /** Returns the same with other hours; none for always the same. */
    public ProgrammeDraft at(List<Instant> others) {
        return new ProgrammeDraft(pattern, cadence, meetings, functionsBy, themes, others);
    }

    /** Returns the same with the hours of another, if both have the same calendar. */
    public ProgrammeDraft withHoursOf(ProgrammeDraft other) {
        Timetable own = pattern.timetable();
        Timetable others = other.pattern.timetable();
        boolean isSame = own.start().equals(others.start())
                && own.end().equals(others.end())
                && cadence == other.cadence
                && meetings == other.meetings;
        return isSame ? at(other.hours) : this;
    }

    /** Returns how many meetings end before the charter does, within two years; 0 to 52. */
    public static int fitting(Draft pattern, Cadence cadence) {
        Timetable first = pattern.timetable();
        LocalDate begin = LocalDate.ofInstant(first.start(), first.zone());
        LocalDate until = pattern.charter().until();
        LocalDate last = until.isBefore(begin.plusYears(YEARS)) ? until : begin.plusYears(YEARS);
        int fitting = 0;
        while (fitting < MOST_MEETINGS
                && !LocalDate.ofInstant(cadence.start(first.start(), first.zone(), fitting + 1), first.zone())
                        .isAfter(last)) {
            fitting++;
        }
        return fitting;
    }

    /** Returns when and where a meeting is, counted from 1. */
    public Timetable timetable(int number) {
        Timetable first = pattern.timetable();
        return new Timetable(
                startOf(number), first.zone(), first.rounds(), first.minutes(), first.pause(), first.place());
    }

    /** Returns when a meeting begins, counted from 1. */
    public Instant startOf(int number) {
        return hours.isEmpty() ? byCadence(number) : hours.get(number - 1);
    }

    /** Returns when a meeting begins, counted from 1, where it is always at the same time of the clock. */
    public Instant byCadence(int number) {
        Timetable first = pattern.timetable();
        return cadence.start(first.start(), first.zone(), number);
    }

    /** Returns the theme of a meeting, counted from 1; empty where there is none. */
    public String theme(int number) {
        return number <= themes.size() ? themes.get(number - 1) : "";
    }
}
