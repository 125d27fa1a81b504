package org.stigar.app.journeys.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.app.organisation.Crossing;
import org.stigar.app.organisation.Crossing.Strength;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** A journey as a line of stages with bridges between them, and the same in words. */
final class JourneyView {

    private static final int WIDTH = 140;
    private static final int HEIGHT = 92;
    private static final int ACROSS = 106;
    private static final int DOWN = 66;
    private static final int MARGIN = 14;
    private static final int UNDER = 52;
    private static final int PLANK = 11;
    private static final int LEAST_DRAWN = 3;
    private static final List<Integer> MORE_DRAWN = List.of(10, 20, 50);
    private static final int LONGEST_NAME = 17;
    private static final int MOST_CROSSINGS = 10;
    private static final int AT_ONCE = 2;
    private static final List<Strength> BEST_FIRST = List.of(
            Strength.HOLDS,
            Strength.SAME,
            Strength.LEANS_ON_FEW,
            Strength.UNKNOWN,
            Strength.BRITTLE,
            Strength.NOT_TOLD,
            Strength.NOT_YOURS);

    private final Journey journey;
    private final Optional<UnitSeams.Shown> shown;
    private final JourneyWords words;
    private final SignalView signals;
    private final List<Mark> marks;
    private final Map<String, int[]> places = new HashMap<>();
    private int columns = 1;
    private int rows = 1;

    JourneyView(
            Journey journey,
            Optional<UnitSeams.Shown> shown,
            SignalView signals,
            List<Mark> marks,
            JourneyWords words) {
        this.journey = journey;
        this.shown = shown;
        this.signals = signals;
        this.marks = marks;
        this.words = words;
        Map<Integer, Integer> taken = new HashMap<>();
        for (Stage stage : journey.stages()) {
            int column = journey.handovers().stream()
                    .filter(handover -> handover.to().equals(stage.name()))
                    .mapToInt(handover -> place(handover.from())[0] + 1)
                    .max()
                    .orElse(0);
            int row = taken.merge(column, 1, Integer::sum) - 1;
            places.put(stage.name(), new int[] {column, row});
            columns = Math.max(columns, column + 1);
            rows = Math.max(rows, row + 1);
        }
    }

    /**
     * A stage, as a box and in words.
     *
     * @param spark the curve under it; null where customers let one know nothing of it
     */
    record StageBox(
            int x,
            int y,
            String name,
            String brief,
            String carriers,
            List<String> units,
            List<String> functions,
            List<String> touchpoints,
            SignalView.@Nullable Spark spark) {}

    /** The bridge over a seam: what it is drawn of, and what is said of it. */
    record Bridge(List<String> planks, String look, int x, int y, String sign, String said) {}

    /**
     * A seam in words.
     *
     * @param across which competences cross it; empty where it is not said to hold
     * @param counts how many of its crossings hold and how many do not; empty where there is one only
     * @param crossings what is said between each two units, those that hold first, and not all if there are many
     */
    record SeamRow(
            String from,
            String to,
            String look,
            String said,
            String across,
            String counts,
            List<CrossingRow> crossings) {

        /** Returns whether there are so few crossings that they are shown at once. Public, as templates call it. */
        public boolean isShort() {
            return crossings.size() <= AT_ONCE;
        }
    }

    /** What is said between two units. */
    record CrossingRow(
            String from, String to, String look, String strength, String trend, String course, String coverage) {}

    /** Returns whether somebody is one of those who may see figures, if there are any. */
    static boolean seesFigures(Member member) {
        return member.roles().contains(Role.LEADER) || member.roles().contains(Role.GUARDIAN);
    }

    public boolean isEmpty() {
        return journey.stages().isEmpty();
    }

    public int width() {
        return 2 * MARGIN + columns * WIDTH + (columns - 1) * ACROSS;
    }

    public int height() {
        int rowsEnd = MARGIN + rows * (HEIGHT + under()) + (rows - 1) * DOWN;
        int bendsEnd = journey.handovers().stream()
                .mapToInt(handover -> labelY(handover) + PLANK / 2)
                .max()
                .orElse(0);
        return MARGIN + Math.max(rowsEnd, bendsEnd);
    }

    /** Returns how much room there is below each stage for what customers let one know. */
    private int under() {
        return signals.isEmpty() ? 0 : UNDER;
    }

    /** Returns how far the ends of a curve pull it down: one that leaves out a column passes below the stages in between. */
    private int bend(Handover handover) {
        boolean leavesOut = place(handover.to())[0] - place(handover.from())[0] > 1;
        return leavesOut ? HEIGHT / 2 + DOWN + 3 * under() / 2 : 0;
    }

    /** Returns where the words of a bridge stand: just below its middle. */
    private int labelY(Handover handover) {
        int middle = (y(handover.from()) + y(handover.to()) + HEIGHT) / 2;
        return middle + 3 * bend(handover) / 4 + 3 * PLANK;
    }

    public int boxWidth() {
        return WIDTH;
    }

    public int boxHeight() {
        return HEIGHT;
    }

    public List<StageBox> stages() {
        return journey.stages().stream()
                .map(stage -> {
                    List<String> units = words.units(stage.units());
                    return new StageBox(
                            x(stage.name()),
                            y(stage.name()),
                            stage.name(),
                            shortened(stage.name()),
                            carriers(units),
                            units,
                            stage.functions(),
                            stage.touchpoints(),
                            signals.findSpark(stage.name()).orElse(null));
                })
                .toList();
    }

    private String carriers(List<String> units) {
        if (units.isEmpty()) {
            return words.say("journeys.units.none");
        }
        return units.size() == 1 ? shortened(units.get(0)) : words.say("journeys.units.count", units.size());
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }

    public List<Bridge> bridges() {
        return journey.handovers().stream().map(this::bridge).toList();
    }

    private Bridge bridge(Handover handover) {
        Said said = said(handover);
        int fromX = x(handover.from()) + WIDTH;
        int toX = x(handover.to());
        int fromY = y(handover.from()) + HEIGHT / 2;
        int toY = y(handover.to()) + HEIGHT / 2;
        int bend = bend(handover);
        List<String> planks = new ArrayList<>();
        int drawn = drawn(planks(crossings(handover)));
        for (int plank = 0; plank < drawn; plank++) {
            int down = plank * PLANK - (drawn - 1) * PLANK / 2;
            planks.add("M" + fromX + " " + (fromY + down) + "C" + (fromX + ACROSS / 2) + " " + (fromY + down + bend)
                    + " " + (toX - ACROSS / 2) + " " + (toY + down + bend) + " " + toX + " " + (toY + down));
        }
        return new Bridge(
                planks,
                said.look(),
                (fromX + toX) / 2,
                labelY(handover),
                said.sign(),
                handover.from() + " → " + handover.to() + (said.words().isEmpty() ? "" : ": " + said.words()));
    }

    /** Three planks; one more for each step beyond six that is told. */
    private static int drawn(int planks) {
        return LEAST_DRAWN
                + (int) MORE_DRAWN.stream().filter(step -> planks >= step).count();
    }

    /** What the picture says of a seam. */
    private record Said(String look, String sign, String words) {}

    /** Returns what is published where figures are shown, else what those who met say. */
    private Said said(Handover handover) {
        List<Crossing> all = crossings(handover);
        Strength strength = strength(all);
        Optional<Mark> mark = marks.stream()
                .filter(one -> one.seam().equals(handover))
                .filter(one -> !strength.isSaid())
                .findFirst();
        if (mark.isPresent()) {
            String words = this.words.say("journeys.mark." + mark.get().holding());
            return new Said(SeamPart.look(mark.get().holding()), words, words);
        }
        return shown.isEmpty()
                ? new Said(look(Strength.NOT_TOLD), "", "")
                : new Said(
                        look(strength),
                        words.say("journeys.sign." + strength) + " " + words.brief(strength),
                        words.strength(strength, planks(all)));
    }

    /** Returns whether figures say something of a seam. */
    boolean isTold() {
        return journey.handovers().stream()
                .anyMatch(handover -> strength(crossings(handover)).isSaid());
    }

    public List<SeamRow> seams() {
        return journey.handovers().stream().map(this::seam).toList();
    }

    private SeamRow seam(Handover handover) {
        List<Crossing> all = crossings(handover);
        Strength strength = strength(all);
        List<Crossing> told = all.stream()
                .filter(crossing -> crossing.strength() != Strength.NOT_YOURS)
                .sorted(Comparator.comparing(crossing -> BEST_FIRST.indexOf(crossing.strength())))
                .toList();
        return new SeamRow(
                handover.from(),
                handover.to(),
                look(strength),
                words.strength(strength, planks(all)),
                strength == Strength.HOLDS ? words.across(all) : "",
                told.size() < 2
                        ? ""
                        : words.say(
                                "journeys.crossings",
                                told.size(),
                                count(told, Strength.HOLDS),
                                count(told, Strength.LEANS_ON_FEW),
                                count(told, Strength.BRITTLE)),
                told.stream().limit(MOST_CROSSINGS).map(this::row).toList());
    }

    private static long count(List<Crossing> crossings, Strength strength) {
        return crossings.stream()
                .filter(crossing -> crossing.strength() == strength)
                .count();
    }

    private CrossingRow row(Crossing crossing) {
        return new CrossingRow(
                crossing.from(),
                crossing.to(),
                look(crossing.strength()),
                words.strength(crossing.strength(), crossing.planks()),
                words.trend(crossing),
                words.course(crossing),
                words.coverage(crossing));
    }

    private List<Crossing> crossings(Handover handover) {
        return shown.map(figures -> figures.between(units(handover.from()), units(handover.to())))
                .orElse(List.of());
    }

    private Set<UnitId> units(String stage) {
        return journey.stages().stream()
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .map(one -> Set.copyOf(one.units()))
                .orElse(Set.of());
    }

    /**
     * Returns how strong a seam is by its crossings: as its best, since one that holds carries the customer over. That all crossings
     * are brittle does not make their sum brittle, so then it says so of each.
     */
    private static Strength strength(List<Crossing> crossings) {
        return BEST_FIRST.stream()
                .filter(strength -> count(crossings, strength) > 0)
                .findFirst()
                .orElse(Strength.NOT_TOLD);
    }

    /** Returns how many independent trails the best crossing is told to have at least. */
    private static int planks(List<Crossing> crossings) {
        return crossings.stream().mapToInt(Crossing::planks).max().orElse(0);
    }

    private static String look(Strength strength) {
        return "bridge-" + strength.name().toLowerCase(Locale.ROOT);
    }

    private int[] place(String stage) {
        return Objects.requireNonNull(places.get(stage), "stages are in the order of their hand-overs");
    }

    private int x(String stage) {
        return MARGIN + place(stage)[0] * (WIDTH + ACROSS);
    }

    private int y(String stage) {
        return MARGIN + place(stage)[1] * (HEIGHT + under() + DOWN);
    }
}
