package org.stigar.core.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;

/** Lists every route by recursion and sorts; too simple to be wrong, too slow to be used. */
record EveryRoute(Forest forest, PersonId asker, Map<PersonId, Double> targets, double factor) {

    static final Comparator<Route> BEST_FIRST = Comparator.comparingDouble(Route::value)
            .reversed()
            .thenComparingInt(Route::steps)
            .thenComparing(route -> route.people().toString()); // names of one length

    List<Route> list(int steps) {
        List<Route> found = new ArrayList<>();
        extend(List.of(asker), steps, found);
        found.sort(BEST_FIRST);
        return found;
    }

    List<Route> list(RouteTerms terms) {
        Set<Object> seen = new HashSet<>();
        return list(terms.steps()).stream()
                .filter(route -> seen.add(
                        terms.distinct() == RouteTerms.Distinct.TARGET
                                ? route.target()
                                : route.steps() == 1 ? route : route.people().get(1)))
                .limit(terms.count())
                .toList();
    }

    private void extend(List<PersonId> people, int steps, List<Route> found) {
        if (people.size() > 1 && targets.containsKey(people.get(people.size() - 1))) {
            found.add(route(people));
        }
        if (steps == 0) {
            return;
        }
        for (PersonId next : forest.people().people()) {
            if (!people.contains(next)
                    && openness(people.get(people.size() - 1), next).isPresent()) {
                extend(Stream.concat(people.stream(), Stream.of(next)).toList(), steps - 1, found);
            }
        }
    }

    private Route route(List<PersonId> people) {
        double product = 1;
        for (int i = 0; i + 1 < people.size(); i++) {
            product *= openness(people.get(i), people.get(i + 1)).orElseThrow();
        }
        double value = targets.getOrDefault(people.get(people.size() - 1), 0.0);
        for (int i = people.size() - 2; i >= 0; i--) {
            value *= openness(people.get(i), people.get(i + 1)).orElseThrow();
            value *= i > 0 ? factor : 1;
        }
        return new Route(people, product, value);
    }

    private OptionalDouble openness(PersonId one, PersonId other) {
        return forest.findOpenness(forest.people().number(one), forest.people().number(other));
    }
}
