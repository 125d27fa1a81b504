package org.stigar.app.pulse.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stigar.app.pulse.figures.ChangeFigures.Row;
import org.stigar.app.pulse.figures.ChangeFigures.Shift;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Direction;
import org.stigar.core.inference.Estimate;
import org.stigar.core.publish.PublishedChange;

class GroupMovesTest {

    private static final double[] OTHERS = {0.1, 0, -0.1, 0.2, 0, -0.2, 0.1, 0, 0.2, -0.1};

    /** The worked example of docs/measures/pulse-groups.md. */
    @Test
    void groupsThatItWasAboutAreHeldAgainstTheOthers() {
        GroupMoves move = only(groups(1.0, 0.8), Set.of("a", "b"));

        assertThat(move.about()).isEqualTo(2);
        assertThat(move.others()).isEqualTo(10);
        Estimate found = move.difference().findEstimate().orElseThrow();
        assertThat(found.difference()).isCloseTo(0.88, within(1e-9));
        assertThat(found.pValue()).isCloseTo(1 / 66.0, within(1e-9));
        assertThat(found.low()).isCloseTo(0.6, within(1e-9));
        assertThat(found.high()).isCloseTo(1.2, within(1e-9));
        assertThat(found.findDirection()).contains(Direction.MORE);
    }

    @Test
    void whatMovedLikeTheOthersCannotBeToldFromChance() {
        assertThat(only(groups(0.1, -0.1), Set.of("a", "b"))
                        .difference()
                        .findEstimate()
                        .orElseThrow()
                        .findDirection())
                .isEmpty();
    }

    @Test
    void partsAndGroupsOfWhomNothingIsSaidCountOnNeitherSide() {
        List<Row> groups = new ArrayList<>(groups(1.0, 0.8));
        groups.add(row(List.of("b", "z"), Optional.of(new Stretch(3, 4))));
        groups.add(row(List.of("y"), Optional.empty()));
        groups.add(row(List.of("c"), Optional.empty()));

        assertThat(only(groups, Set.of("a", "b", "c"))).isEqualTo(only(groups(1.0, 0.8), Set.of("a", "b")));
    }

    @Test
    void ofFewGroupsNothingIsToldFromChance() {
        assertThat(only(groups(1.0, 0.8), Set.of("a")).difference())
                .as("one of twelve")
                .isEqualTo(new Comparison.TooFew());
        assertThat(only(groups(1.0, 0.8), Set.of("none")))
                .extracting(GroupMoves::about)
                .isEqualTo(0);
        assertThat(only(groups(1.0, 0.8), Set.of("none")).difference()).isEqualTo(new Comparison.TooFew());
    }

    private static GroupMoves only(List<Row> groups, Set<String> units) {
        ChangeFigures change = new ChangeFigures(
                ChangeFigures.Kind.ALL,
                LocalDate.of(2026, 3, 1),
                List.of("reach"),
                row(List.of(), Optional.empty()),
                groups);
        return GroupMoves.of(change, units, new SplittableRandom(1)).get(0);
    }

    /** Groups a and b, and ten others. */
    private static List<Row> groups(double a, double b) {
        List<Row> groups = new ArrayList<>();
        groups.add(row(List.of("a"), Optional.of(new Stretch(a - 0.5, a + 0.5))));
        groups.add(row(List.of("b"), Optional.of(new Stretch(b - 0.25, b + 0.25))));
        for (int i = 0; i < OTHERS.length; i++) {
            groups.add(row(List.of("other-" + i), Optional.of(new Stretch(OTHERS[i] - 1, OTHERS[i] + 1))));
        }
        return groups;
    }

    private static Row row(List<String> units, Optional<Stretch> between) {
        PublishedChange.Shift.Kind kind =
                between.isPresent() ? PublishedChange.Shift.Kind.COMPARED : PublishedChange.Shift.Kind.TOO_FEW;
        return new Row(units, units, List.of(new Shift(kind, between, Optional.empty())));
    }
}
