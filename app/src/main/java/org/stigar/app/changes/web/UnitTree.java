package org.stigar.app.changes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** Units as a page lists them to be taken hold of: each under the one that it is part of, by name. */
final class UnitTree {

    private static final int DEEPEST = 5;

    private UnitTree() {}

    /**
     * A unit.
     *
     * @param unit what a step calls it: its name, or its id where several are called the same
     * @param depth under how many others it lies, 0 to 5
     */
    record Row(String unit, String name, int depth) {}

    static List<Row> of(Structure structure) {
        Map<String, Long> called = structure.units().stream()
                .collect(Collectors.groupingBy(Unit::name, TreeMap::new, Collectors.counting()));
        Map<Optional<UnitId>, List<Unit>> below = structure.units().stream()
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
                .collect(Collectors.groupingBy(unit -> unit.parent()
                        .filter(parent -> structure.findUnit(parent).isPresent())));
        List<Row> rows = new ArrayList<>();
        add(Optional.empty(), 0, below, called, new HashSet<>(), rows);
        return rows;
    }

    private static void add(
            Optional<UnitId> parent,
            int depth,
            Map<Optional<UnitId>, List<Unit>> below,
            Map<String, Long> called,
            Set<UnitId> seen,
            List<Row> rows) {
        for (Unit unit : below.getOrDefault(parent, List.of())) {
            if (seen.add(unit.id())) {
                String typed =
                        called.getOrDefault(unit.name(), 1L) > 1 ? unit.id().value() : unit.name();
                rows.add(new Row(typed, unit.name(), Math.min(depth, DEEPEST)));
                add(Optional.of(unit.id()), depth + 1, below, called, seen, rows);
            }
        }
    }
}
