package org.stigar.app.arenas.workshop.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.core.people.PersonId;

class UsedTimeTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");
    private static final PersonId DEE = new PersonId("dee");
    private static final PersonId EVE = new PersonId("eve");
    private static final LocalDate MARCH = LocalDate.parse("2027-03-20");
    private static final LocalDate JUNE = LocalDate.parse("2027-06-30");

    /** The example of docs/measures/used-time.md. */
    @Test
    void addsUpPromisesByPersonAndMonthAndTheTimeOfThoseWhoCame() {
        Workshop january = workshop(
                "2027-01-12T09:00:00Z", 120, JUNE, State.OVER, List.of(ANN, BOB, CY, DEE), Set.of(ANN, BOB, CY));
        Workshop february = workshop(
                "2027-02-09T09:00:00Z", 180, LocalDate.parse("2027-02-28"), State.OVER, List.of(DEE, EVE), Set.of(EVE));

        UsedTime used = UsedTime.of(List.of(january, february), MARCH);

        assertThat(used).isEqualTo(new UsedTime(5, 1_680, 380));
        assertThat(used.promisedHours()).isEqualTo(28);
        assertThat(used.percent()).isEqualTo(25);
    }

    @Test
    void countsNothingThatIsNotOverAndNobodyFromOutside() {
        Workshop ahead = workshop("2027-04-12T09:00:00Z", 120, JUNE, State.INVITED, List.of(ANN), Set.of(ANN));
        Workshop cancelled = workshop("2027-01-12T09:00:00Z", 120, JUNE, State.CANCELLED, List.of(ANN), Set.of(ANN));
        PersonId gail = Visitor.id(7);
        Workshop withGail = workshop("2027-01-12T09:00:00Z", 120, JUNE, State.OVER, List.of(gail), Set.of(gail));

        assertThat(UsedTime.of(List.of(ahead, cancelled, withGail), MARCH)).isEqualTo(new UsedTime(0, 0, 0));
    }

    @Test
    void aPromiseThatWasOverBeforeTheWorkshopPromisesNothing() {
        Workshop late = workshop(
                "2027-01-12T09:00:00Z", 120, LocalDate.parse("2026-12-31"), State.OVER, List.of(ANN), Set.of(ANN));

        assertThat(UsedTime.of(List.of(late), MARCH)).isEqualTo(new UsedTime(1, 0, 95));
    }

    @Test
    void isShownOfEightPeopleAndMore() {
        List<PersonId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(new PersonId("p" + i));
        }
        UsedTime seven = UsedTime.of(
                List.of(workshop("2027-01-12T09:00:00Z", 120, JUNE, State.OVER, all, Set.copyOf(all))), MARCH);
        all.add(ANN);
        UsedTime eight = UsedTime.of(
                List.of(workshop("2027-01-12T09:00:00Z", 120, JUNE, State.OVER, all, Set.copyOf(all))), MARCH);
        UsedTime nothingPromised = UsedTime.of(
                List.of(workshop("2027-01-12T09:00:00Z", 0, JUNE, State.OVER, all, Set.copyOf(all))), MARCH);

        assertThat(seven.shown(8)).isEmpty();
        assertThat(eight.shown(8)).contains(eight);
        assertThat(eight.shown(12)).as("where the house asks for more").isEmpty();
        assertThat(nothingPromised.shown(8)).isEmpty();
    }

    /** Three rounds of 25 minutes with ten between them: 95 minutes. */
    private static Workshop workshop(
            String start, int minutesAMonth, LocalDate until, State state, List<PersonId> people, Set<PersonId> here) {
        Draft draft = new Draft(
                "One",
                Purpose.VALUES,
                "",
                new Charter("Sue", minutesAMonth, until),
                new Timetable(Instant.parse(start), ZoneId.of("Europe/Stockholm"), 3, 25, 10, ""),
                new Wishes(4, new Mix(Map.of(Attribute.COUNTRY, 1), 1), 0, false));
        return new Workshop(
                1,
                new PersonId("fay"),
                1,
                state,
                draft,
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                people.stream()
                        .map(one -> new Guest(one, false, Optional.empty(), here.contains(one)))
                        .toList(),
                Optional.empty(),
                List.of(),
                1,
                1);
    }
}
