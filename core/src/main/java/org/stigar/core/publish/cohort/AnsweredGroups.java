package org.stigar.core.publish.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/** Merges groups of a cohort of whom too few answered, siblings first, as small units are merged. */
public final class AnsweredGroups {

    private AnsweredGroups() {}

    /**
     * Returns groups and unions of groups in each of which so many answered, in the order of their first units; none where too few
     * did in all. Every group is in one of them then, so nothing is left over that could be got by subtracting.
     *
     * @param answered how many of each group answered
     * @param units the units of the groups, and those above them
     * @param least how many must have answered
     */
    public static List<List<Group>> merged(Map<Group, Integer> answered, List<Unit> units, int least) {
        Map<UnitId, Optional<UnitId>> parents = new HashMap<>();
        units.forEach(unit -> parents.put(unit.id(), unit.parent()));
        List<Unit> tree = new ArrayList<>(units);
        Map<UnitId, Group> nodes = new TreeMap<>();
        Map<UnitId, Integer> sizes = new HashMap<>();
        for (Map.Entry<Group, Integer> entry : new TreeMap<>(answered).entrySet()) {
            UnitId node = fresh(nodes.size(), parents.keySet());
            nodes.put(node, entry.getKey());
            sizes.put(node, entry.getValue());
            tree.add(new Unit(node, node.value(), UnitKind.TEAM, above(entry.getKey(), parents), Validity.ALWAYS));
        }
        return new SmallUnits(tree, sizes, least)
                .merged().stream()
                        .map(union -> union.units().stream().map(nodes::get).toList())
                        .toList();
    }

    private static UnitId fresh(int number, Set<UnitId> taken) {
        // Seven digits keep the order of the groups, which decides between equals.
        String name = String.format(Locale.ROOT, "group-%07d", number);
        while (taken.contains(new UnitId(name))) {
            name += "-";
        }
        return new UnitId(name);
    }

    /** Returns the lowest unit that all units of a group are, or are below. */
    private static Optional<UnitId> above(Group group, Map<UnitId, Optional<UnitId>> parents) {
        List<UnitId> common = List.of();
        boolean first = true;
        for (UnitId unit : group.units()) {
            List<UnitId> line = line(unit, parents);
            common = first ? line : common.stream().filter(line::contains).toList();
            first = false;
        }
        return common.stream().findFirst();
    }

    /** Returns a unit and all above it, the lowest first. */
    private static List<UnitId> line(UnitId unit, Map<UnitId, Optional<UnitId>> parents) {
        List<UnitId> line = new ArrayList<>();
        Set<UnitId> seen = new TreeSet<>();
        Optional<UnitId> at = Optional.of(unit).filter(parents::containsKey);
        while (at.isPresent() && seen.add(at.get())) {
            line.add(at.get());
            at = parents.getOrDefault(at.get(), Optional.empty()).filter(parents::containsKey);
        }
        return line;
    }
}
