package org.stigar.demo.life;

import java.util.ArrayList;
import java.util.List;
import org.stigar.demo.staff.Chance;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.Place.Season;
import org.stigar.demo.staff.Project;
import org.stigar.demo.staff.Staff;

/**
 * Lets two years of trails happen, day by day. Not safe for use by several threads.
 *
 * <p>Idea: a trail that has just been walked draws at once whether that was the last time, and if not the day of the
 * next. It waits under that day, so a day costs its walks and not its trails. Gaps are exponential in working life. The
 * start is a draw from the standing state, so the first quarter is like the last. O(people + trails) space.
 */
final class TrailLife {

    private static final List<Season> SEASONS = List.of(Season.values());
    private static final int CHANGE = CompanyDates.dayOf(CompanyDates.REORGANISATION);
    private static final int MEMORY = 90;
    private static final int TRIES = 12;
    private static final int GAPS = 1 << 12;
    private static final double SERIES = 0.5;

    private final Staff staff;
    private final Acquaintance acquaintance;
    private final Chance chance;
    private final WorkCalendar[] calendars;
    private final byte[] season;
    private final TrailPool pool = new TrailPool();
    private final PairSet pairs = new PairSet();
    private final float[][] gaps = new float[Rates.LEVELS][GAPS];
    private final double[] due = new double[2];
    private final List<Ended> endedLately = new ArrayList<>();
    private int day;

    /** A trail that ended shortly before the change and gets a shared home by it. */
    private record Ended(int one, int other, int level, int count) {}

    TrailLife(Staff staff, Chance chance) {
        this.staff = staff;
        this.chance = chance;
        acquaintance = new Acquaintance(staff, chance.branch(1));
        calendars = SEASONS.stream().map(WorkCalendar::new).toArray(WorkCalendar[]::new);
        season = new byte[staff.size()];
        for (int person = 0; person < season.length; person++) {
            season[person] = (byte) SEASONS.indexOf(staff.place(person).season());
        }
        for (int level = 0; level < Rates.LEVELS; level++) {
            for (int i = 0; i < GAPS; i++) {
                gaps[level][i] = (float) (-StrictMath.log((i + 0.5) / GAPS) / Rates.walks(level));
            }
        }
        startProjects();
        for (int relation = 0; relation < 2; relation++) {
            for (int level = 0; level < Rates.LEVELS; level++) {
                stand(relation, level);
            }
        }
    }

    /** Takes a trail that stands, and how often it is walked in a day of working life. */
    interface TrailVisitor {
        void visit(int one, int other, double walksADay);
    }

    /** Shows every trail that will be walked again, as things stand today. */
    void forEachTrail(TrailVisitor visitor) {
        for (int next = day; next <= CompanyDates.DAYS; next++) {
            for (int at = pool.first(next); at >= 0; at = pool.after(at)) {
                if (!pool.isGone(at)) {
                    visitor.visit(pool.one(at), pool.other(at), Rates.walks(pool.level(at)));
                }
            }
        }
    }

    /** Returns who shares what today. */
    Acquaintance acquaintance() {
        return acquaintance;
    }

    /** Lets the days happen until one (out), counted from the start. */
    void run(int until, DaySink sink) {
        for (; day < until; day++) {
            if (day == CompanyDates.dayOf(CompanyDates.MERGER)) {
                acquaintance.merge();
            }
            startProjects();
            if (day == CHANGE) {
                reorganise();
            }
            walk(sink);
            meet(Rates.INSIDE, sink);
            meet(Rates.ACROSS, sink);
            if (Arenas.isDay(day)) {
                Arenas.hold(staff, day, acquaintance, chance, people -> gather(people, sink));
            }
            sink.endOfDay(day);
        }
    }

    private void startProjects() {
        for (Project project : staff.projects()) {
            if (project.until() == day) {
                acquaintance.end(project);
            }
        }
        for (Project project : staff.projects()) {
            if (project.from() == day) {
                acquaintance.begin(project);
            }
        }
    }

    /** Lets trails stand at the start, as many as there are at any time. */
    private void stand(int relation, int level) {
        long wanted = Math.round(Rates.standing(relation, level) * staff.size());
        for (long i = 0; i < wanted; i++) {
            long pair = newPair(relation);
            if (pair >= 0) {
                int at = add((int) (pair >>> 32), (int) pair, level);
                waitFrom(calendar(at).passed(0), at);
            }
        }
    }

    private void walk(DaySink sink) {
        for (int at = pool.first(day); at >= 0; ) {
            int next = pool.after(at);
            if (pool.isGone(at)) {
                pool.release(at);
            } else {
                int one = pool.one(at);
                int other = pool.other(at);
                sink.walk(one, other, day, reason(at, one, other));
                acquaintance.met(one, other);
                goOn(at);
            }
            at = next;
        }
    }

    private DaySink.Reason reason(int at, int one, int other) {
        if (acquaintance.shareHome(one, other)) {
            return pool.isSeries(at) ? DaySink.Reason.SERIES : DaySink.Reason.HOME;
        }
        return acquaintance.shareProject(one, other) ? DaySink.Reason.PROJECT : DaySink.Reason.OWN;
    }

    /** Draws, after a walk, whether it was the last and if not when the next is. */
    private void goOn(int at) {
        if (day >= CHANGE - MEMORY && day < CHANGE) {
            pool.count(at, 1);
        }
        int relation = acquaintance.relation(pool.one(at), pool.other(at));
        if (chance.happens(Rates.last(relation, pool.level(at)))) {
            end(at);
            pool.release(at);
        } else {
            waitFrom(calendar(at).passed(day + 1), at);
        }
    }

    private void end(int at) {
        pairs.remove(pool.one(at), pool.other(at));
        buryIfSharedSoon(pool.one(at), pool.other(at), pool.level(at), pool.count(at));
    }

    private void buryIfSharedSoon(int one, int other, int level, int count) {
        boolean counts = day >= CHANGE - MEMORY && day < CHANGE;
        if (counts && acquaintance.relation(one, other) == Rates.ACROSS && acquaintance.willShare(one, other)) {
            endedLately.add(new Ended(one, other, level, count));
        }
    }

    /** Lets the trail wait for its next walk, counted from a time in working life; or end, when one has left by then. */
    private void waitFrom(double time, int at) {
        int one = pool.one(at);
        int other = pool.other(at);
        double own = 0.75 + 0.0625 * ((one * 31 + other) & 7);
        int next = calendar(at).dayOf(time + own * gaps[pool.level(at)][(int) (chance.next() >>> 52)]);
        if (pool.isSeries(at) && next < CompanyDates.DAYS) {
            int meeting = next - next % 7 + Math.floorMod(acquaintance.home(one) * 3, 5);
            next = Math.min(CompanyDates.DAYS, meeting > day ? meeting : meeting + 7);
        }
        int parting = acquaintance.parting(one, other);
        if (next >= parting && parting < CompanyDates.DAYS) {
            pairs.remove(one, other);
            pool.release(at);
        } else {
            pool.waitFor(next, at);
        }
    }

    private WorkCalendar calendar(int at) {
        return calendars[season[pool.one(at)]];
    }

    private int add(int one, int other, int level) {
        pairs.add(one, other);
        int at = pool.add(one, other, level);
        boolean weekly = level == 2 || level == 3;
        if (weekly && acquaintance.shareHome(one, other) && chance.happens(SERIES)) {
            pool.markSeries(at);
        }
        return at;
    }

    /** Lets people come to know each other, as many as the day's work brings. */
    private void meet(int relation, DaySink sink) {
        due[relation] += Rates.beginnings(relation) * staff.size() * calendars[0].work(day);
        for (; due[relation] >= 1; due[relation]--) {
            long pair = newPair(relation);
            if (pair >= 0) {
                int one = (int) (pair >>> 32);
                int other = (int) pair;
                boolean inside = acquaintance.shareHome(one, other);
                boolean project = acquaintance.shareProject(one, other);
                sink.walk(
                        one,
                        other,
                        day,
                        inside ? DaySink.Reason.HOME : project ? DaySink.Reason.PROJECT : DaySink.Reason.OWN);
                acquaintance.met(one, other);
                begin(one, other, relation);
            }
        }
    }

    private void begin(int one, int other, int relation) {
        int level = Rates.level(relation, chance.share());
        if (level == Rates.ONCE) {
            buryIfSharedSoon(one, other, 0, 1);
        } else {
            goOn(add(one, other, level));
        }
    }

    /** Returns two people who have no trail yet, or below 0 where chance found none. */
    private long newPair(int relation) {
        for (int i = 0; i < TRIES; i++) {
            int one = acquaintance.initiator(relation, chance);
            int other = acquaintance.partner(relation, one, chance);
            if (other >= 0
                    && other != one
                    && acquaintance.arePresent(one, other, day)
                    && acquaintance.relation(one, other) == relation
                    && (relation == Rates.INSIDE || acquaintance.isOpen(one, other, chance))
                    && !pairs.contains(one, other)) {
                return (long) one << 32 | other;
            }
        }
        return -1;
    }

    private void gather(int[] people, DaySink sink) {
        sink.arena(people, day);
        for (int i = 0; i < people.length; i++) {
            for (int j = i + 1; j < people.length; j++) {
                int relation = acquaintance.relation(people[i], people[j]);
                if (!pairs.contains(people[i], people[j])) {
                    begin(people[i], people[j], relation);
                    due[relation]--;
                }
            }
        }
    }

    /**
     * Does to trails what trail-model.md, part 5, says of a change. A trail that loses its shared home ends with such a
     * chance that it closes within 90 days as often as one across; one that gets a shared home is saved, when it would
     * have closed, with such a chance that it closes as seldom as one inside.
     */
    private void reorganise() {
        List<int[]> saved = new ArrayList<>();
        for (int next = day; next <= CompanyDates.DAYS; next++) {
            for (int at = pool.first(next); at >= 0; at = pool.after(at)) {
                int one = pool.one(at);
                int other = pool.other(at);
                if (pool.isGone(at) || pool.count(at) == 0) {
                    continue;
                }
                boolean before = acquaintance.relation(one, other) == Rates.INSIDE;
                boolean after = acquaintance.willShare(one, other);
                if (before && !after && chance.happens(Rates.extraClosing(pool.count(at)))) {
                    pairs.remove(one, other);
                    pool.markGone(at);
                } else if (!before && after && next >= day + MEMORY && chance.happens(Rates.saving(pool.count(at)))) {
                    pairs.remove(one, other);
                    pool.markGone(at);
                    saved.add(new int[] {one, other, pool.level(at)});
                }
            }
        }
        for (Ended ended : endedLately) {
            if (!pairs.contains(ended.one, ended.other) && chance.happens(Rates.saving(Math.max(1, ended.count)))) {
                saved.add(new int[] {ended.one, ended.other, ended.level});
            }
        }
        acquaintance.reorganise();
        saved.forEach(trail -> walkSoon(trail[0], trail[1], trail[2]));
        endedLately.clear();
    }

    /** Lets a trail be walked at some time in the 90 days from today. */
    private void walkSoon(int one, int other, int level) {
        if (acquaintance.parting(one, other) <= day || !pairs.add(one, other)) {
            return;
        }
        WorkCalendar calendar = calendars[season[one]];
        double from = calendar.passed(day);
        int next = calendar.dayOf(from + chance.share() * (calendar.passed(day + MEMORY) - from));
        if (next < acquaintance.parting(one, other)) {
            pool.waitFor(next, pool.add(one, other, level));
        } else {
            pairs.remove(one, other);
        }
    }
}
