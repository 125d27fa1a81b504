package org.stigar.core.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stigar.core.journey.JourneyProblem.Reason;
import org.stigar.core.people.UnitId;

/** What somebody drew, on its way to a journey. */
final class Drawing {

    private final List<Journey.Drawn> drawn;
    private final Predicate<UnitId> isKnown;
    private final Map<String, Kept> stages = new LinkedHashMap<>();
    private final List<JourneyProblem> problems = new ArrayList<>();

    Drawing(List<Journey.Drawn> drawn, Predicate<UnitId> isKnown) {
        this.drawn = drawn;
        this.isKnown = isKnown;
    }

    /** A stage that is kept, and those to which the customer goes on. */
    private record Kept(int number, Stage stage, Set<String> next) {}

    CheckedJourney journey() {
        for (int number = 0; number < drawn.size(); number++) {
            keep(number, drawn.get(number).stage());
        }
        stages.values().forEach(kept -> drawn.get(kept.number()).next().forEach(to -> connect(kept, to)));
        List<Kept> order = order();
        List<Handover> handovers = order.stream()
                .flatMap(from -> order.stream()
                        .map(to -> to.stage().name())
                        .filter(from.next()::contains)
                        .map(to -> new Handover(from.stage().name(), to)))
                .toList();
        problems.sort(Comparator.comparing(JourneyProblem::stage));
        return new CheckedJourney(new Journey(order.stream().map(Kept::stage).toList(), handovers), problems);
    }

    private void keep(int number, Stage stage) {
        if (stages.containsKey(stage.name())) {
            problems.add(new JourneyProblem(Reason.SAME_NAME, number));
            return;
        }
        if (stages.size() == Journey.MOST_STAGES) {
            problems.add(new JourneyProblem(Reason.TOO_MANY_STAGES, number));
            return;
        }
        TreeSet<UnitId> known = new TreeSet<>(stage.units());
        if (known.removeIf(isKnown.negate())) {
            problems.add(new JourneyProblem(Reason.UNKNOWN_UNIT, number));
        }
        if (known.isEmpty()) {
            problems.add(new JourneyProblem(Reason.NO_UNITS, number));
        }
        stages.put(
                stage.name(),
                new Kept(
                        number,
                        new Stage(stage.name(), known, stage.functions(), stage.touchpoints()),
                        new LinkedHashSet<>()));
    }

    private void connect(Kept from, String to) {
        if (!stages.containsKey(to)) {
            problems.add(new JourneyProblem(Reason.UNKNOWN_STAGE, from.number()));
        } else if (reached(to).contains(from.stage().name())) {
            problems.add(new JourneyProblem(Reason.LOOP, from.number()));
        } else {
            from.next().add(to);
        }
    }

    /** Returns a stage and all that it leads to so far. */
    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            Kept stage = stages.get(open.remove(open.size() - 1));
            if (stage != null && reached.add(stage.stage().name())) {
                open.addAll(stage.next());
            }
        }
        return reached;
    }

    /** Returns the stages in the order in which they were drawn, as far as hand-overs let them. */
    private List<Kept> order() {
        Map<String, Integer> before = new LinkedHashMap<>();
        stages.keySet().forEach(name -> before.put(name, 0));
        stages.values().forEach(kept -> kept.next().forEach(to -> before.merge(to, 1, Integer::sum)));
        List<Kept> order = new ArrayList<>();
        while (!before.isEmpty()) {
            Kept first = before.entrySet().stream()
                    .filter(entry -> entry.getValue() == 0)
                    .map(Entry::getKey)
                    .findFirst()
                    .map(stages::get)
                    .orElseThrow();
            before.remove(first.stage().name());
            first.next().forEach(to -> before.merge(to, -1, Integer::sum));
            order.add(first);
        }
        return order;
    }
}
