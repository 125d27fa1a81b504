package org.stigar.benchmarks.change;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.stigar.core.measure.unit.Isolation;
import org.stigar.core.measure.unit.Isolation.Band;
import org.stigar.core.measure.unit.Isolation.Part;
import org.stigar.core.people.Membership;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.core.trail.state.TrailState;

/**
 * How often the band of people without an open trail in their unit holds the number that there really is: in departments of a research institute
 * as they are; when a third of each goes elsewhere together, drawn by lot; and when those go who hang together.
 *
 * <p>The number of trails is taken as coarse as it is published. Departments of 16 people or more.
 */
public final class IsolationBands {

    private static final int[] CUTS = {180, 265, 350, 435, 520};
    private static final int FEWEST = 16;
    private static final int DRAWS = 200;
    private static final int COARSE = 2;
    private static final long SEED = 20_261_128L;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(SEED);
    private final Institute institute;

    private IsolationBands(Institute institute) {
        this.institute = institute;
    }

    /** Prints the tables; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        new IsolationBands(Institute.read()).print();
    }

    /** Which part of a department goes elsewhere. */
    private enum Leaving {
        NOBODY,
        BY_LOT,
        TOGETHER
    }

    /** How the bands of one kind did. */
    private static final class Tally {
        private int all;
        private int inside;
        private double width;
        private double off;

        void add(int people, int real, Band band) {
            all++;
            inside += real >= band.low() && real <= band.high() ? 1 : 0;
            width += (double) (band.high() - band.low()) / people;
            off += ((band.high() + band.low()) / 2.0 - real) / people;
        }
    }

    private void print() throws IOException {
        Collection<BitSet> departments = departments();
        out.printf(
                Locale.ROOT,
                "%d departments of %d people or more, %d people%n%-9s %5s %12s %12s%n",
                departments.size(),
                FEWEST,
                departments.stream().mapToInt(BitSet::cardinality).sum(),
                "day",
                "none",
                "if by lot",
                "as reckoned");
        Map<Leaving, Tally> tallies = new TreeMap<>();
        for (int cut : CUTS) {
            BitSet[] open = open(cut);
            printSum(Integer.toString(cut), departments, open);
            for (BitSet department : departments) {
                for (Leaving leaving : Leaving.values()) {
                    Tally tally = tallies.computeIfAbsent(leaving, kind -> new Tally());
                    for (int draw = 0; draw < (leaving == Leaving.NOBODY ? 1 : DRAWS); draw++) {
                        BitSet gone = gone(department, open, leaving);
                        BitSet stay = (BitSet) department.clone();
                        stay.andNot(gone);
                        tally.add(
                                department.cardinality(),
                                without(gone, open) + without(stay, open),
                                band(department, gone, open));
                    }
                }
            }
        }
        out.printf("%n%-9s %7s %9s %12s %12s%n", "who goes", "cases", "in band", "band, wide", "middle, off");
        tallies.forEach((leaving, tally) -> out.printf(
                Locale.ROOT,
                "%-9s %7d %7.1f %% %10.1f %% %+10.1f %%%n",
                leaving,
                tally.all,
                100.0 * tally.inside / tally.all,
                100 * tally.width / tally.all,
                100 * tally.off / tally.all));
        out.printf(
                "%noffice: %d people who wore badges for two weeks; an hour or half an hour together%n", Office.PEOPLE);
        for (int minutes : new int[] {60, 30}) {
            Office office = Office.read(minutes);
            printSum(minutes + " min", office.departments(), office.met().toArray(BitSet[]::new));
        }
    }

    /** Sums over departments, beside what trails that lie by lot would leave. */
    private void printSum(String what, Collection<BitSet> departments, BitSet[] open) {
        int none = 0;
        double lot = 0;
        double reckoned = 0;
        for (BitSet department : departments) {
            int people = department.cardinality();
            double mean = 2.0 * trails(department, open) / people;
            none += without(department, open);
            lot += people * Math.exp(-mean);
            reckoned += people * Isolation.none(mean);
        }
        out.printf(Locale.ROOT, "%-9s %5d %12.0f %12.0f%n", what, none, lot, reckoned);
    }

    private static Band band(BitSet department, BitSet gone, BitSet[] open) {
        int people = department.cardinality();
        int trails = trails(department, open);
        int rounded = (trails + COARSE) / (2 * COARSE + 1) * (2 * COARSE + 1);
        List<Part> parts = new ArrayList<>();
        for (int part : new int[] {gone.cardinality(), people - gone.cardinality()}) {
            if (part > 0) {
                double pairs = people * (people - 1) / 2.0;
                parts.add(new Part(
                        part,
                        Math.max(0, rounded - COARSE) / pairs * (part - 1),
                        (rounded + COARSE) / pairs * (part - 1)));
            }
        }
        return Isolation.of(parts);
    }

    private BitSet gone(BitSet department, BitSet[] open, Leaving leaving) {
        List<Integer> people = new ArrayList<>();
        department.stream().forEach(people::add);
        Collections.shuffle(people, random);
        BitSet gone = new BitSet();
        int few = leaving == Leaving.NOBODY ? 0 : people.size() / 3;
        while (gone.cardinality() < few) {
            int next = people.get(0);
            if (leaving == Leaving.TOGETHER) {
                next = people.stream()
                        .reduce((one, other) -> shared(open[other], gone) > shared(open[one], gone) ? other : one)
                        .orElseThrow();
            }
            gone.set(next);
            people.remove((Integer) next);
        }
        return gone;
    }

    private static int without(BitSet people, BitSet[] open) {
        return (int) people.stream()
                .filter(person -> shared(open[person], people) == 0)
                .count();
    }

    private static int trails(BitSet people, BitSet[] open) {
        return people.stream().map(person -> shared(open[person], people)).sum() / 2;
    }

    private static int shared(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private Collection<BitSet> departments() {
        Map<String, BitSet> departments = new TreeMap<>();
        for (Membership membership : institute.directory().memberships()) {
            institute
                    .traces()
                    .people()
                    .findNumber(membership.person())
                    .ifPresent(person -> departments
                            .computeIfAbsent(membership.unit().value(), unit -> new BitSet())
                            .set(person));
        }
        return departments.values().stream()
                .filter(people -> people.cardinality() >= FEWEST)
                .toList();
    }

    /** Returns with whom everybody has an open trail at the beginning of a day. */
    private BitSet[] open(int cut) {
        Traces traces = institute.traces();
        BitSet[] open = new BitSet[traces.people().size()];
        for (int person = 0; person < open.length; person++) {
            open[person] = new BitSet();
        }
        Vantage vantage = Vantage.active(traces, cut);
        Assessor assessor = new Assessor(Openness.shipped(), Thresholds.SHIPPED);
        for (int trail = 0; trail < traces.size(); trail++) {
            if (traces.days(trail).first() < cut
                    && assessor.assess(TrailFacts.of(traces.trace(trail)), vantage)
                                    .state()
                            == TrailState.OPEN) {
                open[traces.first(trail)].set(traces.second(trail));
                open[traces.second(trail)].set(traces.first(trail));
            }
        }
        return open;
    }
}
