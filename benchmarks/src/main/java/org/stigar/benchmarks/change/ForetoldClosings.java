package org.stigar.benchmarks.change;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/**
 * Which trails close in the 90 days after changes, as it was foretold trail by trail, beside two simpler ways: as if nothing changed, and by
 * distance in the tree of teams alone. Not safe for use by many threads.
 */
final class ForetoldClosings {

    private static final int BINS = 5;

    private final TeamTree tree;
    private final List<Case> cases = new ArrayList<>();

    ForetoldClosings(TeamTree tree) {
        this.tree = tree;
    }

    /** Takes all trails that a forecast was about, and what became of them. */
    void add(Forecast forecast, FollowUp later) {
        boolean[] moved = forecast.flips().moved();
        PersonIndex people = forecast.flips().people();
        List<Flip> trails = forecast.flips().trails();
        for (int place = 0; place < trails.size(); place++) {
            Flip flip = trails.get(place);
            PersonId one = people.person(flip.one());
            PersonId other = people.person(flip.other());
            cases.add(new Case(
                    forecast.hazards().closing(flip.after()).probability(),
                    forecast.hazards().closing(flip.before()).probability(),
                    tree.distance(forecast.scenario().after(), one, other),
                    moved[flip.one()] || moved[flip.other()],
                    later.hasClosed(place, Windows.HORIZON_DAYS)));
        }
    }

    /** Prints what came out, of all trails and of those with an end whose teams changed. */
    void print(PrintStream out) {
        print(out, "all trails alive at a change", cases);
        print(
                out,
                "an end's teams changed",
                cases.stream().filter(Case::isMoved).toList());
    }

    private static void print(PrintStream out, String which, List<Case> cases) {
        long closed = cases.stream().filter(Case::isClosed).count();
        double expected = cases.stream().mapToDouble(Case::foretold).sum();
        out.printf(
                "%s: %d, %d closed, %.1f expected; AUC foretold %.3f, no change %.3f, distance in the tree %.3f%n",
                which,
                cases.size(),
                closed,
                expected,
                auc(cases, Case::foretold),
                auc(cases, Case::unchanged),
                auc(cases, Case::distance));
        List<Case> sorted = cases.stream()
                .sorted(Comparator.comparingDouble(Case::foretold))
                .toList();
        double apart = 0;
        for (int bin = 0; bin < BINS; bin++) {
            List<Case> part = sorted.subList(bin * sorted.size() / BINS, (bin + 1) * sorted.size() / BINS);
            double foretold =
                    part.stream().mapToDouble(Case::foretold).average().orElse(0);
            double came = part.stream().filter(Case::isClosed).count() / (double) Math.max(1, part.size());
            apart += Math.abs(foretold - came) * part.size() / Math.max(1, sorted.size());
            out.printf(
                    "  fifth %d: %d trails, foretold %.1f %%, closed %.1f %%%n",
                    bin + 1, part.size(), 100 * foretold, 100 * came);
        }
        out.printf("  calibration error %.3f%n", apart);
    }

    /** Returns the share of pairs of one that closed and one that did not in which the first was scored higher; equal scores count half. */
    private static double auc(List<Case> cases, ToDoubleFunction<Case> score) {
        List<Case> sorted =
                cases.stream().sorted(Comparator.comparingDouble(score)).toList();
        double ranks = 0;
        long closed = 0;
        for (int from = 0; from < sorted.size(); ) {
            int until = from;
            long here = 0;
            while (until < sorted.size()
                    && score.applyAsDouble(sorted.get(until)) == score.applyAsDouble(sorted.get(from))) {
                here += sorted.get(until).isClosed() ? 1 : 0;
                until++;
            }
            ranks += here * (from + until + 1) / 2.0;
            closed += here;
            from = until;
        }
        long open = sorted.size() - closed;
        return closed == 0 || open == 0 ? Double.NaN : (ranks - closed * (closed + 1) / 2.0) / (closed * (double) open);
    }

    private record Case(double foretold, double unchanged, double distance, boolean isMoved, boolean isClosed) {}
}
