package org.stigar.demo.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSink;
import org.stigar.core.walk.WalkSource;
import org.stigar.demo.staff.Chance;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.JourneyFunction;
import org.stigar.demo.staff.Staff;

/**
 * Writes the meetings of a day down as walks: of what kind, from which source, at which hour.
 *
 * <p>Every choice hangs on the day and the people alone, so that it takes nothing from the chance of the trails' life.
 */
final class Scribe {

    private static final WalkSource CALENDAR = new WalkSource("calendar");
    private static final WalkSource CHAT = new WalkSource("chat");
    private static final WalkSource ASKS = new WalkSource("asks");
    private static final WalkSource ARENAS = new WalkSource("arenas");
    private static final int GRID = 300;

    private final Staff staff;
    private final List<PersonId> ids;
    private final OfficeHours hours;
    private final long seed;
    private final WalkSink sink;

    Scribe(Staff staff, List<PersonId> ids, OfficeHours hours, long seed, WalkSink sink) {
        this.staff = staff;
        this.ids = ids;
        this.hours = hours;
        this.seed = seed;
        this.sink = sink;
    }

    /** Writes a day's meetings down in the order of time. */
    void write(int day, List<DayBook.Meeting> meetings) {
        hours.turnTo(day);
        long midnight = CompanyDates.startOf(day).getEpochSecond();
        List<Style> styles = new ArrayList<>(meetings.size());
        long[] order = new long[meetings.size()];
        for (int i = 0; i < order.length; i++) {
            DayBook.Meeting meeting = meetings.get(i);
            long bits = bits(day, meeting.people());
            Style style = Style.of(meeting, bits);
            styles.add(style);
            order[i] = (long) second(style, meeting.people(), bits) << 32 | i;
        }
        Arrays.sort(order);
        for (long next : order) {
            int i = (int) next;
            List<Integer> people = meetings.get(i).people();
            Instant at = Instant.ofEpochSecond(midnight + (next >>> 32));
            sink.accept(walk(at, day, i, people, styles.get(i), bits(day, people)));
        }
    }

    private Walk walk(Instant at, int day, int number, List<Integer> people, Style style, long bits) {
        return new Walk(
                at,
                people.stream().map(ids::get).toList(),
                people.size(),
                style.kind,
                style.occasion,
                style.source,
                style.hasId ? Optional.of(day + "-" + number) : Optional.empty(),
                style.kind == WalkKind.HELP ? Optional.of(help(day, people, bits)) : Optional.empty());
    }

    private Help help(int day, List<Integer> people, long bits) {
        int helper = people.get((int) (bits >>> 8 & 1));
        boolean late = day >= CompanyDates.dayOf(CompanyDates.REORGANISATION);
        JourneyFunction function = staff.function(late ? staff.homeAfter(helper) : staff.homeBefore(helper));
        int first = (int) ((bits >>> 9 & 0xff) % function.competences().size());
        List<String> with = (bits >>> 17 & 7) == 0
                ? function.competences().subList(0, 2)
                : List.of(function.competences().get(first));
        return new Help(ids.get(helper), with, (bits >>> 20 & 7) < 6 ? Help.Word.CONFIRMED : Help.Word.CLAIMED);
    }

    /** Returns the second of the day: meetings begin every five minutes, everything else at any time. */
    private int second(Style style, List<Integer> people, long bits) {
        int from = hours.from(people);
        int until = hours.until(people);
        int second = from + (int) (((bits >>> 32) * (until - from)) >>> 32);
        return style.isOnGrid ? second - second % GRID : second;
    }

    private long bits(int day, List<Integer> people) {
        long bits = Chance.mix(seed + day);
        for (int person : people) {
            bits = Chance.mix(bits + 0x9E3779B97F4A7C15L * (person + 1));
        }
        return bits;
    }

    /** What a walk is called, and what its source knows of it. */
    private static final class Style {

        private static final Style MESSAGE = new Style(WalkKind.MESSAGE, Occasion.OWN, CHAT);
        private static final Style HELP = new Style(WalkKind.HELP, Occasion.OWN, ASKS);
        private static final Style DECLARED = new Style(WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED);
        private static final Style WORK = new Style(WalkKind.WORK, Occasion.OWN, WalkSource.DECLARED);
        private static final Style PROJECT_WORK = new Style(WalkKind.WORK, Occasion.PROJECT, WalkSource.DECLARED);
        private static final Style ARENA = new Style(WalkKind.ARENA, Occasion.ARENA, ARENAS);
        private static final Style OWN = new Style(WalkKind.MEETING, Occasion.OWN, CALENDAR);
        private static final Style UNIT = new Style(WalkKind.MEETING, Occasion.UNIT, CALENDAR);
        private static final Style SERIES = new Style(WalkKind.MEETING, Occasion.SERIES, CALENDAR);
        private static final Style PROJECT = new Style(WalkKind.MEETING, Occasion.PROJECT, CALENDAR);

        private final WalkKind kind;
        private final Occasion occasion;
        private final WalkSource source;
        private final boolean isOnGrid;
        private final boolean hasId;

        private Style(WalkKind kind, Occasion occasion, WalkSource source) {
            this.kind = kind;
            this.occasion = occasion;
            this.source = source;
            isOnGrid = source.equals(CALENDAR) || source.equals(ARENAS);
            hasId = !source.equals(WalkSource.DECLARED);
        }

        /** Gathers by their reason; of two people half meet, and the others write, help, work or tell of it. */
        static Style of(DayBook.Meeting meeting, long bits) {
            int draw = (int) (((bits & 0xff) * 100) >>> 8);
            return switch (meeting.kind()) {
                case ARENA -> ARENA;
                case SERIES -> SERIES;
                case PROJECT -> meeting.people().size() > 2 || draw < 75 ? PROJECT : PROJECT_WORK;
                case HOME -> ofTwo(draw, UNIT);
                case OWN -> ofTwo(draw, OWN);
            };
        }

        private static Style ofTwo(int draw, Style meets) {
            return draw < 52 ? meets : draw < 66 ? MESSAGE : draw < 78 ? HELP : draw < 92 ? WORK : DECLARED;
        }
    }
}
