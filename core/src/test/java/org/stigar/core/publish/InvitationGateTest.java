package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedEffect.Kind;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Scale;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;

/** What is said of those invited to something beside people like them, and how often it is right; and that it tells of nobody (privacy P1 to P3). */
class InvitationGateTest {

    private static final Attack ATTACK = Attack.on("answers around an arena");

    private static final Scale FIVE = new Scale(5);
    private static final Group INVITED = new Group(List.of(new UnitId("u0")));
    private static final Group ALIKE = new Group(List.of(new UnitId("u1")));
    private static final InvitationGate GATE = new InvitationGate(Policy.leaders(8));
    private static final int RUNS = 1_000;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    @Test
    void saysThatThoseInvitedMovedMore() {
        PublishedEffect said = said(waves(30, (person, point) -> person < 30 ? point + 1 : point));

        assertThat(said.kind()).isEqualTo(Kind.MORE);
        assertThat(said.pairs().value()).isEqualTo(30);
        assertThat(said.between().orElseThrow().until()).isGreaterThanOrEqualTo(1);
        assertThat(said(waves(30, (person, point) -> person < 30 ? point : point + 1))
                        .kind())
                .isEqualTo(Kind.LESS);
    }

    /** The worked example of docs/measures/pulse-invited.md. */
    @ParameterizedTest
    @CsvSource({"1, TOO_FEW, ''", "12, MORE, '-0.1 1.7'"})
    void workedExample(int times, Kind kind, String between) {
        int[] before = {2, 3, 2, 3, 5};
        int[] after = {4, 4, 2, 4, 5};
        Waves waves = Waves.of(5, 2 * times, 3 * times);
        int[] one = new int[5 * times];
        int[] two = new int[5 * times];
        for (int person = 0; person < one.length; person++) {
            int who = person < 2 * times ? person % 2 : 2 + (person - 2 * times) % 3;
            one[person] = before[who];
            two[person] = after[who];
        }
        PublishedEffect said = said(new InvitationGate(Policy.leaders(5)), new Two(waves, one, two));

        assertThat(said.kind()).isEqualTo(kind);
        assertThat(said.between().map(it -> it.from() + " " + it.until()).orElse(""))
                .isEqualTo(between);
    }

    /** All went up alike: that something else moved everybody is no effect of what some were invited to. */
    @Test
    void whatMovedBothIsNoDifference() {
        assertThat(said(waves(30, (person, point) -> point + 1)).kind()).isEqualTo(Kind.NOT_TOLD_FROM_CHANCE);
    }

    @ParameterizedTest
    @CsvSource({"8, 0, TOO_FEW", "9, 0, NOT_TOLD_FROM_CHANCE", "60, 37, TOO_FEW", "60, 36, NOT_TOLD_FROM_CHANCE"})
    void tooFewWhoAnsweredBothTimesAreNotToldOf(int each, int silentOnEachSide, Kind kind) {
        assertThat(said(waves(each, (person, point) -> person % each < silentOnEachSide ? 0 : point))
                        .kind())
                .isEqualTo(kind);
    }

    /** Who was low on one side and high on the other would only come together: they are not compared. */
    @Test
    void whoAnsweredOtherwiseBeforeIsNotCompared() {
        int[] before = IntStream.range(0, 60).map(person -> person < 30 ? 1 : 5).toArray();

        assertThat(said(new Two(Waves.of(8, 30, 30), before, before)).kind()).isEqualTo(Kind.NO_COMPARISON);
    }

    @Test
    void theSameWavesSayTheSame() {
        Two waves = drawn(40, new SplittableRandom(3), 1, 0);
        assertThat(said(waves)).isEqualTo(said(waves));
    }

    /**
     * Whoever knows what became of everybody but one of each side, and what is said: the two may have moved otherwise. Tries it on random waves, for
     * as many people of each.
     */
    @Test
    void ofNobodyIsItKnownHowTheyMoved() {
        Samples.forAll(60, random -> {
            int each = 9 + random.nextInt(30);
            Two waves = drawn(each, random, random.nextDouble(), 0);
            PublishedEffect said = said(waves);
            int person = random.nextInt(2 * each);
            boolean isOpen = false;
            for (int other = 0; other < 2 * each && !isOpen; other++) {
                for (int up = 1; up <= 2 && !isOpen; up++) {
                    ATTACK.attempt();
                    isOpen = other != person
                            && (isSaid(said, waves, person, up, other) || isSaid(said, waves, person, -up, other));
                }
            }
            assertThat(isOpen).as("another move of %d of %d fits", person, each).isTrue();
        });
    }

    /** Returns whether the same would be said if one had moved so much further, and somebody else by anything else. */
    private static boolean isSaid(PublishedEffect said, Two waves, int person, int further, int other) {
        for (int then = -2; then <= 2; then++) {
            int[] after = waves.after.clone();
            after[person] += further;
            after[other] += then;
            if (isOnScale(after[person])
                    && isOnScale(after[other])
                    && said(new Two(waves.waves, waves.before, after)).equals(said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnScale(int point) {
        return point >= 1 && point <= 5;
    }

    /** A fifth of those asked do not answer, each time: of sixty who were invited some thirty-eight are counted. */
    @ParameterizedTest
    @CsvSource({"30", "60", "120"})
    void chanceIsSeldomCalledAnEffectAndRealOnesAreFound(int each) {
        RandomGenerator random = new SplittableRandom(20_261_129);
        int nothing = 0;
        int half = 0;
        int whole = 0;
        for (int run = 0; run < RUNS; run++) {
            nothing += isFound(drawn(each, random, 0, 5)) ? 1 : 0;
            half += isFound(drawn(each, random, 0.5, 5)) ? 1 : 0;
            whole += isFound(drawn(each, random, 1, 5)) ? 1 : 0;
        }
        print(
                "%d invited, %d runs: found where nothing differs %d; where half of the invited go up by one %d, where all do %d",
                each, RUNS, nothing, half, whole);

        assertThat(nothing).isLessThanOrEqualTo(RUNS / 20);
        assertThat(whole).isGreaterThan(half);
    }

    private static boolean isFound(Two waves) {
        Kind kind = said(waves).kind();
        return kind == Kind.MORE || kind == Kind.LESS;
    }

    private static PublishedEffect said(Two two) {
        return said(GATE, two);
    }

    private static PublishedEffect said(InvitationGate gate, Two two) {
        Map<String, PublishedEffect> said = gate.publish(two.one(), two.two(), INVITED, ALIKE, 7);
        assertThat(said).containsOnlyKeys(Waves.ITEM);
        return said.values().iterator().next();
    }

    /** Two waves of the same people, the first half of whom are invited; 0 for who does not answer. */
    private static final class Two {

        private final Waves waves;
        private final int[] before;
        private final int[] after;

        Two(Waves waves, int[] before, int[] after) {
            this.waves = waves;
            this.before = before;
            this.after = after;
        }

        PulseWave one() {
            return waves.wave("one", FIVE, before);
        }

        PulseWave two() {
            return waves.wave("two", FIVE, after);
        }
    }

    /** How somebody answers the second time, by how they did the first. */
    @FunctionalInterface
    private interface Later {
        int point(int person, int before);
    }

    private static Two waves(int each, Later later) {
        int[] before = IntStream.range(0, 2 * each)
                .map(person -> 1 + person % each % 4)
                .toArray();
        int[] after = IntStream.range(0, 2 * each)
                .map(person -> later.point(person, before[person]))
                .toArray();
        return new Two(Waves.of(8, each, each), before, after);
    }

    /**
     * Draws two waves.
     *
     * @param up which share of the invited goes up by one point
     * @param silent one of how many does not answer, each time; 0 for nobody
     */
    private static Two drawn(int each, RandomGenerator random, double up, int silent) {
        int[] before = new int[2 * each];
        int[] after = new int[2 * each];
        for (int person = 0; person < 2 * each; person++) {
            int point = 1 + (random.nextInt(5) + random.nextInt(5)) / 2;
            int step = random.nextInt(3) - 1 + (person < each && random.nextDouble() < up ? 1 : 0);
            before[person] = silent > 0 && random.nextInt(silent) == 0 ? 0 : point;
            after[person] = silent > 0 && random.nextInt(silent) == 0 ? 0 : Math.max(1, Math.min(5, point + step));
        }
        return new Two(Waves.of(8, each, each), before, after);
    }

    private static void print(String line, Object... values) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT, line + "%n", values);
    }
}
