package org.stigar.app.journeys.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.core.journey.CheckedJourney;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.JourneyProblem;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * A journey on its way through a form: what was typed, kept as it is until it can be a journey.
 *
 * @param title as typed
 * @param stages as typed; at least one, perhaps blank
 */
record JourneyForm(String title, List<StageForm> stages) {

    private static final int LONGEST_FIELD = 4_000;

    JourneyForm {
        stages = List.copyOf(stages);
    }

    /** A stage as typed: units, functions and touchpoints one a line. */
    record StageForm(String name, String units, String functions, String touchpoints, String next) {

        static final StageForm BLANK = new StageForm("", "", "", "", "");

        boolean isBlank() {
            return (name + units + functions + touchpoints + next).isBlank();
        }
    }

    /**
     * What became of it.
     *
     * @param isTitleWrong whether there is something wrong with the title
     * @param faults words' keys, for each stage that has any
     */
    record Read(Optional<Journey> journey, boolean isTitleWrong, Map<Integer, List<String>> faults) {}

    static JourneyForm empty() {
        return new JourneyForm("", List.of(StageForm.BLANK, StageForm.BLANK));
    }

    /** Returns a journey to be changed, and room for one stage more. */
    static JourneyForm of(DrawnJourney journey, JourneyWords words) {
        List<StageForm> stages = new ArrayList<>();
        for (Journey.Drawn drawn : journey.journey().drawn()) {
            Stage stage = drawn.stage();
            stages.add(new StageForm(
                    stage.name(),
                    String.join("\n", words.units(stage.units())),
                    String.join("\n", stage.functions()),
                    String.join("\n", stage.touchpoints()),
                    String.join("\n", drawn.next())));
        }
        stages.add(StageForm.BLANK);
        return new JourneyForm(journey.title(), stages);
    }

    /** Reads what a browser sent: a field of each name for every stage, in their order. */
    static JourneyForm of(MultiValueMap<String, String> sent) {
        List<StageForm> stages = new ArrayList<>();
        for (int i = 0; i < field(sent, "name").size() && i <= Journey.MOST_STAGES; i++) {
            stages.add(new StageForm(
                    typed(sent, "name", i).strip(),
                    typed(sent, "units", i),
                    typed(sent, "functions", i),
                    typed(sent, "touchpoints", i),
                    typed(sent, "next", i)));
        }
        String title = Optional.ofNullable(sent.getFirst("title")).orElse("");
        return new JourneyForm(
                title.substring(0, Math.min(title.length(), LONGEST_FIELD)).strip(),
                stages.isEmpty() ? List.of(StageForm.BLANK) : stages);
    }

    private static List<String> field(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private static String typed(MultiValueMap<String, String> sent, String name, int stage) {
        List<String> all = field(sent, name);
        String text = stage < all.size() ? all.get(stage) : "";
        return text.substring(0, Math.min(text.length(), LONGEST_FIELD));
    }

    /** Makes a journey of what was typed, if nothing stands against it; blank stages do not count. */
    Read read(Structure structure) {
        Map<Integer, List<String>> faults = new LinkedHashMap<>();
        List<Journey.Drawn> drawn = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Map<String, UnitId> units = units(structure);
        for (int number = 0; number < stages.size(); number++) {
            StageForm stage = stages.get(number);
            if (!stage.isBlank()) {
                Optional<Journey.Drawn> one =
                        drawn(stage, units, faults.computeIfAbsent(number, n -> new ArrayList<>()));
                if (one.isPresent()) {
                    drawn.add(one.get());
                    numbers.add(number);
                }
            }
        }
        CheckedJourney checked = Journey.of(drawn, unit -> true);
        for (JourneyProblem problem : checked.problems()) {
            if (problem.reason() != JourneyProblem.Reason.NO_UNITS) {
                faults.computeIfAbsent(numbers.get(problem.stage()), n -> new ArrayList<>())
                        .add("journeys.fault." + problem.reason());
            }
        }
        faults.values().removeIf(List::isEmpty);
        boolean isTitleWrong = !DrawnJourney.isTitle(title);
        return new Read(
                faults.isEmpty() && !isTitleWrong ? Optional.of(checked.journey()) : Optional.empty(),
                isTitleWrong,
                faults);
    }

    private static Optional<Journey.Drawn> drawn(StageForm stage, Map<String, UnitId> units, List<String> faults) {
        TreeSet<UnitId> known = new TreeSet<>();
        for (String name : lines(stage.units())) {
            UnitId unit = units.get(name.toLowerCase(Locale.ROOT));
            if (unit == null) {
                faults.add("journeys.fault.UNKNOWN_UNIT");
            } else {
                known.add(unit);
            }
        }
        try {
            return Optional.of(new Journey.Drawn(
                    new Stage(stage.name(), known, lines(stage.functions()), lines(stage.touchpoints())),
                    lines(stage.next())));
        } catch (IllegalArgumentException e) {
            faults.add(stage.name().isEmpty() ? "journeys.fault.name" : "journeys.fault.length");
            return Optional.empty();
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns units by id, and by name where only one has it, in small letters. */
    private static Map<String, UnitId> units(Structure structure) {
        Map<String, UnitId> units = new HashMap<>();
        Map<String, Integer> called = new HashMap<>();
        for (Unit unit : structure.units()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            if (called.merge(name, 1, Integer::sum) == 1) {
                units.put(name, unit.id());
            } else {
                units.remove(name);
            }
        }
        structure.units().forEach(unit -> units.put(unit.id().value().toLowerCase(Locale.ROOT), unit.id()));
        return units;
    }
}
