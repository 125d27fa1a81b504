package org.stigar.examples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.Openness;

/** Ann needs somebody who knows contracts: whom she can ask, and through whom. */
public final class WaysToContracts {

    private WaysToContracts() {}

    public static void main(String[] args) {
        lines().forEach(System.out::println);
    }

    static List<String> lines() {
        Traces traces = FiveTrails.traces();
        Openness openness = Openness.shipped();
        Forest forest = Forest.of(traces, trail -> openness.probability(traces.days(trail), FiveTrails.today(), 30));
        Targets contracts = Targets.of(forest.people(), Map.of(new PersonId("dee"), 1.0, new PersonId("eve"), 0.5));

        List<Route> routes = new RouteSearch().list(forest, new PersonId("ann"), contracts, RouteTerms.targets(3, 5));
        return routes.stream().map(WaysToContracts::line).toList();
    }

    private static String line(Route route) {
        String people = route.people().stream().map(PersonId::value).collect(Collectors.joining(" – "));
        return String.format(Locale.ROOT, "%s: worth %.2f", people, route.value());
    }
}
