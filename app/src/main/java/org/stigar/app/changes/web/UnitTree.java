package org.stigar.app.changes.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** Units as a page lists them to be taken hold of: each under the one that it is part of, by name. */
final class UnitTree {

    /** Beyond these nobody finds one by looking; its name is typed instead. */
    static final int MOST = 500;

    private static final int DEEPEST = 5;

    private final Map<Optional<UnitId>, List<Unit>> below;
    private final Map<String, Long> called;
    private final List<Row> rows = new ArrayList<>();

    private UnitTree(Map<Optional<UnitId>, List<Unit>> below, Map<String, Long> called) {
        this.below = below;
        this.called = called;
    }

    /**
     * A unit.
     *
     * @param unit what a step calls it: its name, or its id where several are called the same
     * @param depth under how many others it lies, 0 to 5
     */
    record Row(String unit, String name, int depth) {}

    /** Returns all, or none where they are more than {@value #MOST}. */
    static List<Row> of(Structure structure, Locale language) {
        if (structure.units().size() > MOST) {
            return List.of();
        }
        List<Unit> units = structure.units().stream()
                .sorted(Comparator.comparing(Unit::name, Collator.getInstance(language))
                        .thenComparing(Unit::id))
                .toList();
        UnitTree tree = new UnitTree(
                units.stream()
                        .collect(Collectors.groupingBy(unit -> unit.parent()
                                .filter(parent -> structure.findUnit(parent).isPresent()))),
                units.stream().collect(Collectors.groupingBy(Unit::name, TreeMap::new, Collectors.counting())));
        tree.add(Optional.empty(), 0);
        return tree.rows;
    }

    private void add(Optional<UnitId> parent, int depth) {
        for (Unit unit : below.getOrDefault(parent, List.of())) {
            boolean isShared = called.getOrDefault(unit.name(), 1L) > 1;
            rows.add(new Row(isShared ? unit.id().value() : unit.name(), unit.name(), Math.min(depth, DEEPEST)));
            add(Optional.of(unit.id()), depth + 1);
        }
    }
}
