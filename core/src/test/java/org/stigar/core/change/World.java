package org.stigar.core.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.Footing;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/**
 * A made-up organisation of which the truth is known: in each quarter every trail closes with its cell's hazard times the
 * weights of its two ends, and every pair without a trail forms one with its placement's chance.
 */
public final class World {

    private static final int QUARTER = 90;
    private static final Layer FORMAL = new Layer(new WalkSource("calendar"), Occasion.UNIT);

    private final RandomGenerator random;
    private final Truth truth;
    private final int people;
    private final int units;
    private final int[] unitOf;
    private final double[] weight;
    private final TracesBuilder walks;
    private final Directory directory;
    private Map<Integer, Cell> alive = new HashMap<>();
    private int quarter;

    /** Starts with nobody knowing anybody, and lets some quarters pass. */
    public World(RandomGenerator random, Truth truth, int units, int unitSize, int quarters) {
        this.random = random;
        this.truth = truth;
        this.units = units;
        people = units * unitSize;
        unitOf = IntStream.range(0, people).map(i -> i / unitSize).toArray();
        weight = IntStream.range(0, people).mapToDouble(i -> weight()).toArray();
        directory = Offices.draw(IntStream.range(0, units)
                .mapToObj(unit -> "u" + unit + ":"
                        + IntStream.range(0, people)
                                .filter(i -> unitOf[i] == unit)
                                .mapToObj(i -> " " + name(i))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(";")));
        walks = Offices.everybody(directory);
        for (int i = 0; i < quarters; i++) {
            alive = next(unitOf).alive();
            quarter++;
            write();
        }
    }

    /**
     * What holds in a world.
     *
     * @param hazard how likely a trail of a cell is to close in a quarter
     * @param spread variance of the weights of people
     * @param formInside how likely a pair inside is to form a trail
     * @param formAcross the same across
     * @param formal the share of new trails that rest on formal walks only
     */
    public record Truth(
            ToDoubleFunction<Cell> hazard, double spread, double formInside, double formAcross, double formal) {}

    /** What came of a change: closings of the trails lost, those beyond the ones without it, and new trails. */
    public record Outcome(int closings, int extra, int newTrails, Traces later) {}

    public Directory directory() {
        return directory;
    }

    public Traces traces() {
        return walks.build();
    }

    /** Returns the first day that has not been yet. */
    public int today() {
        return quarter * QUARTER;
    }

    /** Moves some people to other units by lot. */
    public List<Move> drawMoves(int count) {
        List<Move> moves = new ArrayList<>();
        random.ints(0, people)
                .distinct()
                .limit(count)
                .forEach(i ->
                        moves.add(Offices.move(name(i), "u" + (unitOf[i] + 1 + random.nextInt(units - 1)) % units)));
        return moves;
    }

    /** Lets one more quarter pass, with the moves and, for comparison, without them by the same chance. */
    public Outcome play(List<Move> moves) {
        int[] after = unitOf.clone();
        for (Move move : moves) {
            after[Integer.parseInt(move.person().value().substring(1))] =
                    Integer.parseInt(move.to().value().substring(1));
        }
        Quarter played = next(after);
        alive = played.alive();
        quarter++;
        write();
        return new Outcome(played.closings(), played.extra(), played.newTrails(), traces());
    }

    private Quarter next(int[] now) {
        Map<Integer, Cell> next = new HashMap<>();
        int closings = 0;
        int extra = 0;
        int newTrails = 0;
        for (int i = 0; i < people; i++) {
            for (int j = i + 1; j < people; j++) {
                Placement before = placement(unitOf, i, j);
                Placement after = placement(now, i, j);
                double level = random.nextDouble();
                Cell cell = alive.get(i * people + j);
                if (cell != null) {
                    boolean closes =
                            level < weight[i] * weight[j] * truth.hazard().applyAsDouble(cell.placed(after));
                    boolean without =
                            level < weight[i] * weight[j] * truth.hazard().applyAsDouble(cell.placed(before));
                    if (before == Placement.INSIDE && after == Placement.ACROSS) {
                        closings += closes ? 1 : 0;
                        extra += (closes ? 1 : 0) - (without ? 1 : 0);
                    }
                    if (!closes) {
                        boolean stays = random.nextDouble() < 0.6;
                        next.put(i * people + j, new Cell(stays ? cell.strength() : strength(), after, cell.footing()));
                    }
                } else {
                    boolean forms = level < form(after);
                    if (before == Placement.ACROSS && after == Placement.INSIDE) {
                        newTrails += (forms ? 1 : 0) - (level < form(before) ? 1 : 0);
                    }
                    if (forms) {
                        Footing footing = random.nextDouble() < truth.formal() ? Footing.FORMAL : Footing.INFORMAL;
                        next.put(i * people + j, new Cell(strength(), after, footing));
                    }
                }
            }
        }
        return new Quarter(next, closings, extra, newTrails);
    }

    private record Quarter(Map<Integer, Cell> alive, int closings, int extra, int newTrails) {}

    /** Writes the quarter that has just passed: as many days for each trail as its strength asks for. */
    private void write() {
        alive.forEach((pair, cell) -> {
            int days = cell.strength().fromDays();
            int from = (quarter - 1) * QUARTER;
            int step = QUARTER / days;
            Layer layer = cell.footing() == Footing.FORMAL ? FORMAL : Offices.OWN;
            for (int day = 0; day < days; day++) {
                Offices.walk(walks, layer, name(pair / people), name(pair % people), from + day * step);
            }
        });
    }

    private StrengthClass strength() {
        return Cell.all().get(random.nextInt(Cell.all().size())).strength();
    }

    private double form(Placement placement) {
        return placement == Placement.INSIDE ? truth.formInside() : truth.formAcross();
    }

    /** Gamma of mean 1, as a sum of squares where the shape is a multiple of one half; 1 for spread 0. */
    private double weight() {
        if (truth.spread() == 0) {
            return 1;
        }
        int halves = (int) Math.round(2 / truth.spread());
        double sum = 0;
        for (int i = 0; i < halves; i++) {
            double normal = random.nextGaussian();
            sum += normal * normal;
        }
        return sum / halves;
    }

    private static Placement placement(int[] units, int i, int j) {
        return units[i] == units[j] ? Placement.INSIDE : Placement.ACROSS;
    }

    private static String name(int person) {
        return "p" + person;
    }
}
