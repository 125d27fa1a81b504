package org.stigar.core.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.stigar.core.people.UnitId;

/**
 * The stages of a customer's journey and the hand-overs between them; it may branch and join, and has no loop. Immutable.
 *
 * @param stages in an order in which every hand-over goes forward
 * @param handovers in the order of the stages, each once
 */
public record Journey(List<Stage> stages, List<Handover> handovers) {

    /** The most stages of one journey. */
    public static final int MOST_STAGES = 40;

    /**
     * Takes a journey that is whole.
     *
     * @throws IllegalArgumentException if stages share a name, or a hand-over goes back or to nowhere
     */
    public Journey {
        stages = List.copyOf(stages);
        handovers = List.copyOf(handovers);
        Map<String, Integer> places = places(stages);
        boolean isWhole = places.size() == stages.size() && stages.size() <= MOST_STAGES;
        for (Handover handover : handovers) {
            int from = places.getOrDefault(handover.from(), Integer.MAX_VALUE);
            isWhole &= from < places.getOrDefault(handover.to(), -1);
        }
        if (!isWhole || Set.copyOf(handovers).size() != handovers.size()) {
            throw new IllegalArgumentException("hand-overs go forward between stages that are there, each once");
        }
    }

    /**
     * A stage as somebody drew it.
     *
     * @param next names of the stages that follow
     */
    public record Drawn(Stage stage, List<String> next) {

        public Drawn {
            next = List.copyOf(next);
        }
    }

    /**
     * Makes a journey of what somebody drew: what cannot be kept is left out and told. O(s³) for s stages.
     *
     * @param isKnown which units there are
     */
    public static CheckedJourney of(List<Drawn> drawn, Predicate<UnitId> isKnown) {
        return new Drawing(drawn, isKnown).journey();
    }

    private static Map<String, Integer> places(List<Stage> stages) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < stages.size(); place++) {
            places.putIfAbsent(stages.get(place).name(), place);
        }
        return places;
    }

    /** Returns the stages as they would be drawn: {@link #of} makes the same journey of them. */
    public List<Drawn> drawn() {
        return stages.stream()
                .map(stage -> new Drawn(
                        stage,
                        handovers.stream()
                                .filter(handover -> handover.from().equals(stage.name()))
                                .map(Handover::to)
                                .toList()))
                .toList();
    }
}
