package org.stigar.demo.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.WalkSink;
import org.stigar.demo.staff.Chance;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.Staff;

/**
 * The two years of a company: the same every time it is told. Immutable, safe for use by many threads.
 *
 * <p>Telling costs O(walks) time and O(people + trails) space; nothing of it is kept.
 */
public final class Chronicle {

    private static final int FIRST_EPOCH_DAY = (int) CompanyDates.START.toEpochDay();
    private static final int DRAWING_DAYS = 26;

    private final Staff staff;
    private final List<PersonId> ids;
    private final long seed;

    /** Prepares to tell of the staff, whose ids are in the order of their numbers. */
    public Chronicle(Staff staff, List<PersonId> ids, long seed) {
        this.staff = staff;
        this.ids = List.copyOf(ids);
        this.seed = seed;
    }

    /** Tells all walks in the order of time. */
    public void tell(Directory directory, WalkSink sink) {
        TrailLife life = life();
        OfficeHours hours = new OfficeHours(directory.people());
        Scribe scribe = new Scribe(staff, ids, hours, Chance.mix(seed), sink);
        life.run(CompanyDates.DAYS, new DayBook(life.acquaintance(), scribe));
    }

    /** Tells the same walks as pairs and days. */
    public void tell(PairDaySink sink) {
        life().run(CompanyDates.DAYS, new DaySink() {
            @Override
            public void walk(int one, int other, int day, Reason reason) {
                sink.accept(one, other, FIRST_EPOCH_DAY + day);
            }

            @Override
            public void arena(int[] people, int day) {
                for (int i = 0; i < people.length; i++) {
                    for (int j = i + 1; j < people.length; j++) {
                        sink.accept(people[i], people[j], FIRST_EPOCH_DAY + day);
                    }
                }
            }

            @Override
            public void endOfDay(int day) {}
        });
    }

    /**
     * Returns the trails that people drew in the four weeks from {@link CompanyDates#DRAWING}: two thirds of the people
     * draw, each about a third of the own trails, with the rhythm in which they walk them.
     */
    public List<DrawnTrail> drawnTrails() {
        int from = CompanyDates.dayOf(CompanyDates.DRAWING);
        TrailLife life = life();
        life.run(from, new Silence());
        List<DrawnTrail> drawn = new ArrayList<>();
        life.forEachTrail((one, other, walksADay) -> {
            long bits = Chance.mix(Chance.mix(seed + one) + 31L * other);
            int by = (bits & 1) == 0 ? one : other;
            boolean draws = Chance.mix(seed ^ by) % 3 != 0;
            boolean stay = life.acquaintance().arePresent(one, other, from)
                    && life.acquaintance().arePresent(one, other, from + DRAWING_DAYS);
            if (draws && stay && ((bits >>> 1) & 0xff) < 85) {
                int day = from + (int) ((((bits >>> 9) & 0xff) * DRAWING_DAYS) >>> 8);
                long second = CompanyDates.startOf(day).getEpochSecond() + 8 * 3_600 + ((bits >>> 17) & 0x3fff);
                drawn.add(new DrawnTrail(
                        ids.get(by),
                        ids.get(by == one ? other : one),
                        rhythm(walksADay, bits),
                        Instant.ofEpochSecond(second),
                        answer((int) (bits >>> 40 & 0xff))));
            }
        });
        drawn.sort(Comparator.comparing(DrawnTrail::at)
                .thenComparing(DrawnTrail::by)
                .thenComparing(DrawnTrail::with));
        return List.copyOf(drawn);
    }

    private TrailLife life() {
        return new TrailLife(staff, new Chance(seed).branch(13));
    }

    private static AgreedRhythm rhythm(double walksADay, long bits) {
        if ((bits >>> 50 & 0xf) == 0) {
            return AgreedRhythm.WHEN_NEEDED;
        }
        return walksADay >= 0.15
                ? AgreedRhythm.WEEKLY
                : walksADay >= 0.03 ? AgreedRhythm.MONTHLY : AgreedRhythm.QUARTERLY;
    }

    private static DrawnTrail.Answer answer(int draw) {
        return draw < 190
                ? DrawnTrail.Answer.CONFIRMED
                : draw < 250 ? DrawnTrail.Answer.OPEN : DrawnTrail.Answer.DENIED;
    }

    /** Listens to nothing. */
    private static final class Silence implements DaySink {
        @Override
        public void walk(int one, int other, int day, Reason reason) {}

        @Override
        public void arena(int[] people, int day) {}

        @Override
        public void endOfDay(int day) {}
    }
}
