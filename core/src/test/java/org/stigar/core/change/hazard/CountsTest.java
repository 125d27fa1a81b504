package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Offices;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** Counting of closings and new trails: by example, and against looking at every pair of people. */
class CountsTest {

    private static final Layer FORMAL = new Layer(new WalkSource("calendar"), Occasion.SERIES);
    private static final Directory DIRECTORY = Offices.draw("a: p0 p1 p2; b: p3 p4; c: p5 p2");
    private static final List<String> NAMES = List.of("p0", "p1", "p2", "p3", "p4", "p5", "outsider");

    @Test
    void countsClosingsByStrengthPlacementAndFooting() {
        TracesBuilder walks = new TracesBuilder();
        Offices.walk(walks, "p0", "p1", 110, 120, 200);
        Offices.walk(walks, FORMAL, "p0", "p3", 199);
        Offices.walk(walks, "p3", "p4", 290); // after the window: closed, had it been walked before
        ClosingCounts counts = ClosingCounts.of(walks.build(), DIRECTORY, new Windows(List.of(200), 290));

        assertThat(counts.trails()).isEqualTo(2);
        assertThat(counts.trails(StrengthClass.FEW, Placement.INSIDE, Footing.INFORMAL))
                .isEqualTo(1);
        assertThat(counts.closed(StrengthClass.FEW, Placement.INSIDE)).isZero();
        assertThat(counts.trails(StrengthClass.ONCE, Placement.ACROSS, Footing.FORMAL))
                .isEqualTo(1);
        assertThat(counts.closed(StrengthClass.ONCE, Placement.ACROSS, Footing.FORMAL))
                .isEqualTo(1);
        assertThat(counts.closed()).isEqualTo(1);
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        Samples.forAll(100, random -> {
            Traces traces = traces(random);
            Windows windows = new Windows(List.of(90, 100, 200), 290);
            long[] expected = new long[6]; // closings of how many, then new trails of how many pairs, inside and across
            for (int cut : windows.cuts()) {
                for (int i = 0; i < 6; i++) {
                    for (int j = i + 1; j < 6; j++) {
                        look(traces, cut, i, j, expected);
                    }
                }
            }

            ClosingCounts closing = ClosingCounts.of(traces, DIRECTORY, windows);
            FormationCounts formation = FormationCounts.of(traces, DIRECTORY, windows);

            assertThat(closing.trails()).isEqualTo(expected[0]);
            assertThat(closing.closed()).isEqualTo(expected[1]);
            assertThat(formation)
                    .isEqualTo(
                            new FormationCounts(expected[2], expected[3], expected[4], expected[5], windows.weight()));
        });
    }

    @Test
    void placesAsTheStructureDoes() {
        Structure structure = DIRECTORY.at(Offices.startOf(100));
        PersonIndex people = PersonIndex.of(NAMES.stream().map(Offices::person).toList());
        Placements placements = Placements.of(people, structure);

        long inside = 0;
        for (int i = 0; i < people.size(); i++) {
            assertThat(placements.isPlaced(i))
                    .isEqualTo(!structure.unitsOf(people.person(i)).isEmpty());
            for (int j = i + 1; j < people.size(); j++) {
                Placement expected = Placement.of(structure.relation(people.person(i), people.person(j)));
                assertThat(placements.between(i, j)).isEqualTo(expected);
                assertThat(placements.between(j, i)).isEqualTo(expected);
                inside += expected == Placement.INSIDE ? 1 : 0;
            }
        }
        assertThat(placements.insidePairs()).isEqualTo(inside);
        assertThat(placements.placed()).isEqualTo(6);
        assertThat(placements.listMates(people.number(Offices.person("p2"))))
                .containsExactly(
                        people.number(Offices.person("p0")),
                        people.number(Offices.person("p1")),
                        people.number(Offices.person("p5")));
    }

    private static void look(Traces traces, int cut, int i, int j, long[] expected) {
        DaySet days = traces.find(Offices.person(NAMES.get(i)), Offices.person(NAMES.get(j))).stream()
                .mapToObj(traces::trace)
                .map(Trace::days)
                .findFirst()
                .orElse(DaySet.EMPTY);
        boolean before = days.stream().anyMatch(day -> cut - 90 <= day && day < cut);
        boolean after = days.stream().anyMatch(day -> cut <= day && day < cut + 90);
        boolean inside = DIRECTORY
                .at(Offices.startOf(cut))
                .relation(Offices.person(NAMES.get(i)), Offices.person(NAMES.get(j)))
                .isInside();
        if (before) {
            expected[0]++;
            expected[1] += after ? 0 : 1;
        } else {
            expected[inside ? 2 : 4]++;
            expected[inside ? 3 : 5] += after ? 1 : 0;
        }
    }

    private static Traces traces(RandomGenerator random) {
        TracesBuilder walks = Offices.everybody(DIRECTORY);
        for (int i = 0; i < 25; i++) {
            String one = NAMES.get(random.nextInt(NAMES.size()));
            String other = NAMES.get(random.nextInt(NAMES.size()));
            if (!one.equals(other)) {
                Offices.walk(walks, random.nextBoolean() ? Offices.OWN : FORMAL, one, other, random.nextInt(300));
            }
        }
        return walks.build();
    }
}
