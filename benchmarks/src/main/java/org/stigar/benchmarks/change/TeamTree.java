package org.stigar.benchmarks.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;

/**
 * Which team is part of which. Immutable.
 *
 * @param parents the team above each; none for one at the top
 */
record TeamTree(Map<String, String> parents) {

    TeamTree {
        parents = Map.copyOf(parents);
    }

    /** Returns the fewest steps up and down between a team of one person and one of the other; those at the top stand under one root. */
    int distance(Structure structure, PersonId one, PersonId other) {
        int fewest = Integer.MAX_VALUE;
        Set<UnitId> others = Set.copyOf(structure.unitsOf(other));
        for (UnitId team : structure.unitsOf(one)) {
            for (UnitId second : others) {
                fewest = Math.min(fewest, distance(team.value(), second.value()));
            }
        }
        return fewest;
    }

    private int distance(String one, String other) {
        List<String> ones = upwards(one);
        List<String> others = upwards(other);
        for (int steps = 0; steps < ones.size(); steps++) {
            int more = others.indexOf(ones.get(steps));
            if (more >= 0) {
                return steps + more;
            }
        }
        return ones.size() + others.size();
    }

    private List<String> upwards(String team) {
        List<String> way = new ArrayList<>();
        for (String at = team; at != null && !way.contains(at); at = parents.get(at)) {
            way.add(at);
        }
        return way;
    }
}
