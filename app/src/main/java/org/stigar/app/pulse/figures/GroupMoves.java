package org.stigar.app.pulse.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.stigar.app.pulse.figures.ChangeFigures.Row;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Randomisation;

/**
 * How the answers of groups that something was about moved beside those of all other groups, from one wave to the next: reckoned from what is
 * published of each group and from nothing else, so it tells whoever reads that nothing new. A group counts by the middle of its published
 * interval; groups of which only a part is concerned count on neither side.
 *
 * @param item the id of the question
 * @param about how many groups it was about, of which something is said
 * @param others how many others
 * @param difference of the means of both, in points, with the interval of {@link Randomisation#independent}
 */
public record GroupMoves(String item, int about, int others, Comparison difference) {

    /**
     * Returns it for each question that was asked in both waves.
     *
     * @param units the ids of those that it was about
     */
    public static List<GroupMoves> of(ChangeFigures change, Set<String> units, RandomGenerator random) {
        return change.items().stream()
                .map(item -> of(change, units, item, random))
                .toList();
    }

    private static GroupMoves of(ChangeFigures change, Set<String> units, String item, RandomGenerator random) {
        List<Double> about = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (Row group : change.groups()) {
            Optional<Double> moved = change.find(group.units(), item)
                    .flatMap(ChangeFigures.Shift::between)
                    .map(GroupMoves::middle);
            long touched = group.units().stream().filter(units::contains).count();
            if (touched == group.units().size()) {
                moved.ifPresent(about::add);
            } else if (touched == 0) {
                moved.ifPresent(others::add);
            }
        }
        return new GroupMoves(item, about.size(), others.size(), Randomisation.independent(others, about, random));
    }

    private static double middle(Stretch between) {
        return (between.from() + between.until()) / 2;
    }
}
