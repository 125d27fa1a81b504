package org.stigar.app.arenas.programme.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.programme.Cadence;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.run.HoursInTurn.Burden;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Participant;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/** Whose hours are bad, over a programme of twelve meetings in six zones that crosses the change of clocks. */
class HoursInTurnTest {

    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/New_York",
            "Europe/London",
            "Europe/Stockholm",
            "Asia/Kolkata",
            "Asia/Tokyo");

    private static final ProgrammeDraft SAME = new ProgrammeDraft(
            new Draft(
                    "World",
                    Purpose.VALUES,
                    "",
                    new Charter("", 0, LocalDate.of(2027, 12, 31)),
                    new Timetable(Instant.parse("2026-09-29T08:00:00Z"), ZoneId.of("Europe/Stockholm"), 2, 25, 5, ""),
                    new Wishes(4, Mix.USUAL, 0, false)),
            Cadence.WEEKLY,
            12,
            OptionalInt.empty(),
            List.of());

    @Test
    void areBorneInTurnWhereNoHourSuitsAll() {
        List<Participant> world = world(2);
        ProgrammeDraft inTurn = SAME.at(HoursInTurn.starts(SAME, world));

        assertThat(HoursInTurn.burden(SAME, world)).isEqualTo(new Burden(12, 6, 12));
        List<Integer> turns = turns(inTurn, world);
        assertThat(turns).allSatisfy(one -> assertThat(one).isBetween(3, 7));
        assertThat(HoursInTurn.burden(inTurn, world).most())
                .isEqualTo(turns.stream().max(Integer::compare).orElseThrow());
        assertThat(inTurn.hours())
                .extracting(one -> LocalDate.ofInstant(one, ZoneOffset.UTC))
                .as("on the days that were said")
                .isEqualTo(IntStream.rangeClosed(1, 12)
                        .mapToObj(number -> LocalDate.ofInstant(SAME.startOf(number), ZoneOffset.UTC))
                        .toList());
    }

    /** Two who differ in nothing but their own hours give the same calendar. */
    @Test
    void saysNothingOfAnybodysOwnHours() {
        Person early = Person.builder(new PersonId("ann"))
                .zone(ZoneId.of("Asia/Tokyo"))
                .hours(new WorkingHours(LocalTime.of(5, 0), LocalTime.of(13, 0)))
                .build();
        Person late = Person.builder(new PersonId("ann"))
                .zone(ZoneId.of("Asia/Tokyo"))
                .build();

        assertThat(HoursInTurn.inOfficeHours(early)).isEqualTo(HoursInTurn.inOfficeHours(late));
    }

    private static List<Participant> world(int each) {
        List<Participant> world = new ArrayList<>();
        for (String zone : ZONES) {
            for (int i = 0; i < each; i++) {
                world.add(HoursInTurn.inOfficeHours(Person.builder(new PersonId(zone + i))
                        .zone(ZoneId.of(zone))
                        .build()));
            }
        }
        return world;
    }

    private static List<Integer> turns(ProgrammeDraft draft, List<Participant> world) {
        return world.stream()
                .map(one -> HoursInTurn.burden(draft, List.of(one)).most())
                .toList();
    }
}
