package org.stigar.app.pulse.invited;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.stigar.app.pulse.Invited;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.cohort.Group;

/**
 * Finds for those who are invited to something as many like them who are not: of the same function, country and level, where there is nobody
 * of the same function and country, else of the same function. By what is declared and by lot, and by nothing else: who is asked beside somebody
 * may not tell of their trails.
 */
public final class LikePeople {

    private static final List<Function<Person, List<Optional<String>>>> LIKENESS = List.of(
            person -> List.of(person.function(), person.country(), person.level()),
            person -> List.of(person.function(), person.country()),
            person -> List.of(person.function()));

    private LikePeople() {}

    /** Returns both, in groups of one size; who is invited and has nobody like them is left out. Costs O(people · log people). */
    public static Map<PersonId, Group> pair(
            Collection<Person> invited, Collection<Person> others, RandomGenerator random) {
        List<Person> left = shuffled(invited, random);
        List<Person> free = shuffled(others, random);
        Map<PersonId, Group> groups = new TreeMap<>();
        for (Function<Person, List<Optional<String>>> likeness : LIKENESS) {
            Map<List<Optional<String>>, List<Person>> like = new HashMap<>();
            free.stream()
                    .filter(one -> !groups.containsKey(one.id()))
                    .forEach(one -> like.computeIfAbsent(likeness.apply(one), key -> new ArrayList<>())
                            .add(one));
            for (Person one : left) {
                List<Person> same = like.getOrDefault(likeness.apply(one), List.of());
                if (!groups.containsKey(one.id()) && !same.isEmpty()) {
                    groups.put(one.id(), Invited.INVITED);
                    groups.put(same.remove(same.size() - 1).id(), Invited.ALIKE);
                }
            }
        }
        return groups;
    }

    private static List<Person> shuffled(Collection<Person> people, RandomGenerator random) {
        List<Person> all = new ArrayList<>(people);
        Collections.sort(all, (one, other) -> one.id().compareTo(other.id()));
        for (int last = all.size() - 1; last > 0; last--) {
            Collections.swap(all, last, random.nextInt(last + 1));
        }
        return all;
    }
}
