package org.stigar.benchmarks.questions;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.walk.Walk;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.source.ReadOptions;

/**
 * Foretells to whom people in an institute write next, by the way there alone: a proxy for whom they would ask. At five cuts
 * all who were heard of in the last 90 days are ranked by T for each who writes within 30 days; the first they write to is
 * sought, and apart from that the first to whom they had never written nor had they from them.
 */
public final class MailProxy {

    private static final double FIRST_CUT = 375.522;
    private static final int CUTS = 5;
    private static final int STEP = 30;
    private static final int RECENT = 90;
    private static final double INTRODUCTION = RouteTerms.INTRODUCTION;
    private static final double SECONDS_A_DAY = 86_400;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<PersonId, String> departments = new HashMap<>();
    private final List<Walk> walks = new ArrayList<>();
    private final Map<String, FirstHits> any = new LinkedHashMap<>();
    private final Map<String, FirstHits> strangers = new LinkedHashMap<>();

    private MailProxy() {}

    /** Takes the file of the mail; that of the departments lies beside it. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        MailProxy proxy = new MailProxy();
        for (String line : Files.readAllLines(file.resolveSibling("departments.tsv"), StandardCharsets.UTF_8)) {
            String[] row = line.split("\t", -1);
            proxy.departments.put(new PersonId(row[0]), row[2]);
        }
        Walks.read(file, WalkFormat.SNAP, ReadOptions.DEFAULT, proxy.walks::add);
        for (int cut = 0; cut < CUTS; cut++) {
            proxy.cut(FIRST_CUT + cut * STEP);
        }
        proxy.print("whom they write to next", proxy.any);
        proxy.print("whom they write to for the first time", proxy.strangers);
    }

    private void cut(double cut) {
        TracesBuilder builder = new TracesBuilder();
        Set<PersonId> recent = new TreeSet<>();
        for (Walk walk : walks) {
            if (day(walk) < cut) {
                builder.accept(walk);
                if (day(walk) >= cut - RECENT) {
                    recent.addAll(walk.participants());
                }
            }
        }
        Traces traces = builder.build();
        Vantage from = Vantage.active(traces, cut);
        Openness openness = Openness.shipped();
        Forest forest = Forest.of(traces, trail -> openness.probability(traces.days(trail), from, STEP));
        double[] means = means(forest);
        out.printf(
                "cut %.1f: mean openness over all pairs: within a department %.3f, across %.4f%n",
                cut, means[0], means[1]);
        Map<PersonId, Double> weights = new HashMap<>();
        recent.forEach(one -> weights.put(one, 1.0));
        Targets targets = Targets.of(forest.people(), weights);
        Map<PersonId, Sought> sought = sought(cut, traces, recent);
        RouteSearch search = new RouteSearch();
        sought.forEach((sender, found) -> {
            Map<PersonId, Double> own = routes(search, forest, sender, targets, 1);
            Map<PersonId, Double> exact = routes(search, forest, sender, targets, 2);
            Map<PersonId, Double> placed = placed(own, recent, means[0]);
            Set<PersonId> others = new HashSet<>(recent);
            others.remove(sender);
            found.next.forEach(to -> add(any, own, exact, placed, others, to));
            Set<PersonId> unknown = new HashSet<>(others);
            unknown.removeIf(one -> traces.find(sender, one).isPresent());
            found.stranger.forEach(to -> add(strangers, own, exact, placed, unknown, to));
        });
    }

    private static void add(
            Map<String, FirstHits> hits,
            Map<PersonId, Double> own,
            Map<PersonId, Double> exact,
            Map<PersonId, Double> placed,
            Set<PersonId> candidates,
            PersonId to) {
        hits.computeIfAbsent("own trails only", name -> new FirstHits()).add(own, candidates, to);
        hits.computeIfAbsent("two steps, what everybody can see between", name -> new FirstHits())
                .add(placed, candidates, to);
        hits.computeIfAbsent("two steps, exact", name -> new FirstHits()).add(exact, candidates, to);
    }

    /** Returns for each who writes in the 30 days after a cut the first they write to, and the first stranger. */
    private Map<PersonId, Sought> sought(double cut, Traces traces, Set<PersonId> recent) {
        Map<PersonId, Sought> sought = new LinkedHashMap<>();
        for (Walk walk : walks) {
            PersonId sender = walk.participants().get(0);
            PersonId to = walk.participants().get(1);
            if (day(walk) >= cut && day(walk) < cut + STEP && recent.contains(sender) && recent.contains(to)) {
                Sought found = sought.computeIfAbsent(sender, one -> new Sought(new ArrayList<>(), new ArrayList<>()));
                if (found.next.isEmpty()) {
                    found.next.add(to);
                }
                if (found.stranger.isEmpty() && traces.find(sender, to).isEmpty()) {
                    found.stranger.add(to);
                }
            }
        }
        return sought;
    }

    private static Map<PersonId, Double> routes(
            RouteSearch search, Forest forest, PersonId sender, Targets targets, int steps) {
        Map<PersonId, Double> best = new HashMap<>();
        for (Route route : search.list(forest, sender, targets, RouteTerms.targets(steps, targets.size()))) {
            best.put(route.target(), route.value());
        }
        return best;
    }

    /** Returns T where the second step is the mean openness within a department. */
    private Map<PersonId, Double> placed(Map<PersonId, Double> own, Set<PersonId> all, double inside) {
        Map<String, Double> nearest = new HashMap<>();
        own.forEach((contact, openness) -> nearest.merge(departments.getOrDefault(contact, ""), openness, Math::max));
        Map<PersonId, Double> scores = new HashMap<>(own);
        for (PersonId one : all) {
            String department = departments.getOrDefault(one, "");
            if (!department.isEmpty()) {
                scores.merge(one, nearest.getOrDefault(department, 0.0) * INTRODUCTION * inside, Math::max);
            }
        }
        return scores;
    }

    /** Returns the mean openness over all pairs of people who share a department, and over all who do not. */
    private double[] means(Forest forest) {
        List<PersonId> placed = forest.people().people().stream()
                .filter(departments::containsKey)
                .toList();
        Map<String, Integer> sizes = new HashMap<>();
        placed.forEach(one -> sizes.merge(departments.getOrDefault(one, ""), 1, Integer::sum));
        double inside = sizes.values().stream().mapToDouble(MailProxy::pairs).sum();
        double[] sums = new double[2];
        forest.forEach((one, other, openness) -> {
            String here = departments.getOrDefault(forest.people().person(one), "");
            String there = departments.getOrDefault(forest.people().person(other), "");
            if (!here.isEmpty() && !there.isEmpty()) {
                sums[here.equals(there) ? 0 : 1] += openness;
            }
        });
        return new double[] {sums[0] / inside, sums[1] / (pairs(placed.size()) - inside)};
    }

    private static double pairs(int people) {
        return people * (people - 1) / 2.0;
    }

    private void print(String what, Map<String, FirstHits> hits) {
        out.println("| " + what + " | n | MRR | within 5 |");
        hits.forEach((name, found) -> out.printf(
                "| %s | %,d | %.3f | %.3f |%n", name, found.asked(), found.meanReciprocal(), found.withinFive()));
    }

    private static double day(Walk walk) {
        return walk.at().getEpochSecond() / SECONDS_A_DAY;
    }

    private record Sought(List<PersonId> next, List<PersonId> stranger) {}
}
