package org.stigar.arena.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/** Who has not met somebody of which function. Nobody misses their own. */
final class Functions {

    private final Map<PersonId, String> functions = new TreeMap<>();
    private final Map<PersonId, Set<String>> missing = new HashMap<>();

    /** Counts what is missing after some pairs met. O(n · functions + pairs). */
    Functions(Arena arena, Collection<PersonPair> met) {
        for (Participant one : arena.participants()) {
            one.function().ifPresent(function -> functions.put(one.id(), function));
        }
        Set<String> all = new TreeSet<>(functions.values());
        for (Participant one : arena.participants()) {
            Set<String> others = new HashSet<>(all);
            one.function().ifPresent(others::remove);
            missing.put(one.id(), others);
        }
        met.forEach(this::meet);
    }

    private void meet(PersonPair pair) {
        meet(pair.first(), pair.second());
        meet(pair.second(), pair.first());
    }

    private void meet(PersonId one, PersonId other) {
        String function = functions.get(other);
        Set<String> missed = missing.get(one);
        if (function != null && missed != null) {
            missed.remove(function);
        }
    }

    /** Returns how many people have not met every function. */
    long peopleShort() {
        return missing.values().stream().filter(one -> !one.isEmpty()).count();
    }

    /**
     * Returns pairs who would bring everybody to every function, those first that bring two people further. O(n²) for n people, times
     * the functions.
     */
    Set<PersonPair> wanted(Collection<PersonPair> placeable) {
        Set<PersonPair> wanted = new HashSet<>();
        for (int worth = 2; worth > 0; worth--) {
            for (PersonPair pair : new TreeSet<>(placeable)) {
                if (worth(pair) >= worth) {
                    wanted.add(pair);
                    meet(pair);
                }
            }
        }
        return wanted;
    }

    private int worth(PersonPair pair) {
        return misses(pair.first(), pair.second()) + misses(pair.second(), pair.first());
    }

    private int misses(PersonId one, PersonId other) {
        String function = functions.get(other);
        return function != null && missing.getOrDefault(one, Set.of()).contains(function) ? 1 : 0;
    }
}
