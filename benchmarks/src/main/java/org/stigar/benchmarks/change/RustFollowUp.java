package org.stigar.benchmarks.change;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.FlipSum;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.FollowUpRow;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.Hazard;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Hazards;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.source.ReadOptions;

/**
 * Follows up every month in which teams of the Rust project changed: what was to be expected of the trails between
 * reviewers, learned from the years before, and what came. Teams are units, working and project groups are projects;
 * marker teams, which are lists for permissions, and alumni are left out.
 */
public final class RustFollowUp {

    private static final Set<String> PROJECTS = Set.of("working-group", "project-group");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RustFollowUp() {}

    /** Prints one line a change, and the sum; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        new RustFollowUp().print();
    }

    private void print() throws IOException {
        Path folder = RealData.folder("rust");
        Directory directory = directory(folder);
        TracesBuilder walks = new TracesBuilder();
        Walks.read(folder.resolve("review_events_bors.csv.gz"), WalkFormat.REVIEWS, ReadOptions.DEFAULT, walks);
        Traces traces = walks.build();
        int end = 1 + lastDay(traces);

        Set<Instant> changes = new TreeSet<>();
        directory
                .memberships()
                .forEach(membership -> Stream.of(
                                membership.validity().from(),
                                membership.validity().until())
                        .filter(at -> !at.equals(Instant.MAX))
                        .forEach(changes::add));
        out.println("month     alive  lost  expected  interval   closed  | shipped: expected  interval");
        double[] sums = new double[6];
        ForetoldClosings closings = new ForetoldClosings(tree(folder));
        for (Instant at : changes) {
            follow(directory, traces, at, end, sums, closings);
        }
        out.printf(
                "sum: %.0f trails lost, %.0f closed; expected %.1f (learned), %.1f (shipped); as those that stayed %.1f;"
                        + " within the interval in %.0f changes%n",
                sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        closings.print(out);
        printShare(directory, traces);
        printHazards(Hazards.learn(traces, directory, Windows.rolling(firstDay(directory) + 90, 30, end)));
    }

    private void follow(
            Directory directory, Traces traces, Instant at, int end, double[] sums, ForetoldClosings closings) {
        Scenario scenario = Scenario.between(directory.at(at.minusSeconds(1)), directory.at(at), at);
        int day = scenario.day();
        if (day + Windows.HORIZON_DAYS > end) {
            return;
        }
        HazardTable learned = Hazards.learn(traces, directory, Windows.rolling(firstDay(directory) + 90, 30, day));
        Forecast forecast = Forecast.of(scenario, traces, learned, new SplittableRandom(1));
        FollowUp later = FollowUp.of(forecast, traces, end);
        closings.add(forecast, later);
        FlipSum losses = forecast.losses();
        if (losses.trails() == 0) {
            return;
        }
        FlipSum shipped = Forecast.of(scenario, traces, HazardTable.shipped(), new SplittableRandom(1))
                .losses();
        FollowUpRow quarter = later.rows().stream()
                .filter(row -> row.horizonDays() == Windows.HORIZON_DAYS)
                .findFirst()
                .orElseThrow();
        out.printf(
                "%-9s %5d %5d %9.1f  %3.0f to %2.0f %7d  | %17.1f  %3.0f to %2.0f%n",
                at.toString().substring(0, 7),
                forecast.churn().trails(),
                losses.trails(),
                losses.expectedClosings(),
                losses.closings().low(),
                losses.closings().high(),
                quarter.flippedClosed(),
                shipped.expectedClosings(),
                shipped.closings().low(),
                shipped.closings().high());
        sums[0] += losses.trails();
        sums[1] += quarter.flippedClosed();
        sums[2] += losses.expectedClosings();
        sums[3] += shipped.expectedClosings();
        sums[4] += quarter.expectedAsStayed();
        sums[5] += losses.closings().contains(quarter.flippedClosed()) ? 1 : 0;
    }

    private void printHazards(HazardTable learned) {
        out.println("hazards of all years, and 90 % intervals; shipped");
        for (StrengthClass strength : StrengthClass.values()) {
            for (Placement placement : Placement.values()) {
                Hazard hazard = learned.closing(strength, placement);
                out.printf(
                        "%-5s %-7s %5.1f %% (%.1f to %.1f), evidence %.0f, %s; %.1f %%%n",
                        strength,
                        placement,
                        100 * hazard.probability(),
                        100 * hazard.low(),
                        100 * hazard.high(),
                        hazard.evidence(),
                        learned.origin(strength, placement),
                        100 * HazardTable.shipped().closing(strength, placement).probability());
            }
        }
        out.printf("people differ: variance of weights %.3f%n", learned.spread());
    }

    /** Prints how many of those who wrote or reviewed were ever in a team, and how many of the trails have such ends. */
    private void printShare(Directory directory, Traces traces) {
        Set<PersonId> placed = new HashSet<>();
        directory.memberships().forEach(membership -> placed.add(membership.person()));
        PersonIndex people = traces.people();
        long inTeams = IntStream.range(0, people.size())
                .filter(person -> placed.contains(people.person(person)))
                .count();
        long between = IntStream.range(0, traces.size())
                .filter(trail -> placed.contains(people.person(traces.first(trail)))
                        && placed.contains(people.person(traces.second(trail))))
                .count();
        out.printf(
                "%d of %d people were ever in a team (%.1f %%), %d of %d trails have both ends there (%.1f %%)%n",
                inTeams,
                people.size(),
                100.0 * inTeams / people.size(),
                between,
                traces.size(),
                100.0 * between / traces.size());
    }

    private static TeamTree tree(Path folder) {
        Map<String, String> parents = new HashMap<>();
        for (String[] row : RealData.rows(folder.resolve("teams.csv"), ",")) {
            if (!row[2].isEmpty()) {
                parents.put(row[0], row[2]);
            }
        }
        return new TeamTree(parents);
    }

    private static Directory directory(Path folder) {
        Set<String> teams = new HashSet<>();
        Set<String> projects = new HashSet<>();
        for (String[] row : RealData.rows(folder.resolve("teams.csv"), ",")) {
            if (row[1].equals("team")) {
                teams.add(row[0]);
            } else if (PROJECTS.contains(row[1])) {
                projects.add(row[0]);
            }
        }
        teams.removeAll(List.of("all", "alumni"));
        var builder = new RealData.DirectoryBuilder();
        for (String[] row : RealData.rows(folder.resolve("team_memberships.csv"), ",")) {
            boolean team = teams.contains(row[0]);
            if (team || projects.contains(row[0])) {
                Instant until = row[4].isEmpty() ? Instant.MAX : start(row[4]);
                UnitKind kind = team ? UnitKind.TEAM : UnitKind.PROJECT;
                builder.add(row[1], row[0], kind, new Validity(start(row[3]), until));
            }
        }
        return builder.build();
    }

    private static Instant start(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static int firstDay(Directory directory) {
        Instant first = directory.memberships().stream()
                .map(membership -> membership.validity().from())
                .min(Instant::compareTo)
                .orElseThrow();
        return Math.toIntExact(first.getEpochSecond() / 86_400);
    }

    private static int lastDay(Traces traces) {
        int last = 0;
        for (int trail = 0; trail < traces.size(); trail++) {
            last = Math.max(last, traces.days(trail).last());
        }
        return last;
    }
}
