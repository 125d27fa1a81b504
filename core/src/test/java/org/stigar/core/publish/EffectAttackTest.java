package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.Subject;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.PublishedEffect.Kind;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;

/** Privacy P1 to P3 by attack on effects: from what is said of those who took part beside their like, tries to learn what became of one. */
class EffectAttackTest {

    private static final Attack ATTACK = Attack.on("effects");

    /** The bits of no trail, and of one or two. */
    private static final int NONE = 1;

    private static final int SOME = 6;

    private static final MatchTerms PAIRS = new MatchTerms(0.2, 1, 0.1, 2, 0);
    private static final EffectGate GATE = new EffectGate(Policy.leaders(8));

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /**
     * Nine pairs of one who took part and one who did not, with no, one or two trails each: all 24,310 ways. Two friends know their
     * own and are even told whom they are compared with; of nobody else is it known whether they have a trail, on either side.
     */
    @Test
    void ofNobodyIsItKnownWhetherTheyHaveATrail() {
        Map<PublishedEffect, Map<List<Integer>, int[]>> open = new HashMap<>();
        List<List<Integer>> known = new ArrayList<>();
        spread(9, 2, known::add);
        spread(9, 9, counts -> {
            ATTACK.attempt();
            Map<List<Integer>, int[]> masks = open.computeIfAbsent(shown(counts), s -> new HashMap<>());
            for (List<Integer> own : known) {
                int with = 0;
                int without = 0;
                boolean fits = true;
                for (int cell = 0; cell < 9; cell++) {
                    int rest = counts.get(cell) - own.get(cell);
                    fits &= rest >= 0;
                    with |= rest > 0 ? 1 << (cell / 3) : 0;
                    without |= rest > 0 ? 1 << (cell % 3) : 0;
                }
                if (fits) {
                    int[] mask = masks.computeIfAbsent(own, o -> new int[2]);
                    mask[0] |= with;
                    mask[1] |= without;
                }
            }
        });

        assertThat(open.keySet()).extracting(PublishedEffect::kind).contains(Kind.NOT_TOLD_FROM_CHANCE);
        assertThat(open).hasSizeGreaterThan(4);
        open.forEach((shown, masks) -> masks.forEach((own, sides) -> {
            for (int side : sides) {
                assertThat(side & NONE).as("%s: none", shown).isPositive();
                assertThat(side & SOME).as("%s: some", shown).isPositive();
            }
        }));
    }

    /**
     * From twenty sets on the test's verdict stands beside the stretches. All ways in which sets can fall into five classes; two friends know
     * their sets' classes. Of nobody else is it known that they did better than their like, or worse; so either may have none (one and the same
     * more for all of a set changes nothing, so either may have some).
     */
    @ParameterizedTest
    @CsvSource({"20", "21", "24"})
    void beyondTheStretchesTheVerdictTellsOfNobody(int sets) {
        assertThat(known(sets)).isZero();
    }

    /** Of nine it would: two who had two less than their like would learn that all others had more. */
    @Test
    void ofNineTheVerdictWouldTell() {
        assertThat(known(9)).isPositive();
        assertThat(known(16)).isPositive();
    }

    /** Counts for how many pairs of friends it is known of somebody else's set which side did better. */
    private static int known(int sets) {
        Map<List<Object>, Map<List<Integer>, Integer>> open = new HashMap<>();
        List<List<Integer>> known = new ArrayList<>();
        spread(5, 2, known::add);
        spread(5, sets, counts -> {
            ATTACK.attempt();
            List<Object> shown = List.of(
                    CoarseAnswers.of(-2, counts, Policy.leaders(8))
                            .orElseThrow()
                            .parts(),
                    EffectGate.findDirection(counts));
            Map<List<Integer>, Integer> sides = open.computeIfAbsent(shown, s -> new HashMap<>());
            for (List<Integer> own : known) {
                int side = 0;
                boolean fits = true;
                for (int place = 0; place < 5; place++) {
                    int rest = counts.get(place) - own.get(place);
                    fits &= rest >= 0;
                    side |= rest > 0 && place <= 2 ? 1 : 0;
                    side |= rest > 0 && place >= 2 ? 2 : 0;
                }
                if (fits) {
                    sides.merge(own, side, (one, other) -> one | other);
                }
            }
        });
        return (int) open.values().stream()
                .flatMap(sides -> sides.values().stream())
                .filter(side -> side != 3)
                .count();
    }

    @Test
    void aListThatDiffersByOnePersonIsRefused() {
        List<Subject> people = people(120);
        EffectCase first = question(people.subList(0, 30), people.subList(30, 120));
        for (int more = 0; more <= 12; more++) {
            EffectCase next = question(people.subList(0, 30 + more), people.subList(30 + more, 120));
            EffectCase fewer = question(people.subList(more, 30), people.subList(30, 120));
            EffectCase pool = question(people.subList(0, 30), people.subList(30, 120 - more));
            boolean isFew = more > 0 && more < 8;

            assertThat(isRefused(next, first)).as("%d more", more).isEqualTo(isFew);
            assertThat(isRefused(fewer, first)).as("%d fewer", more).isEqualTo(isFew);
            assertThat(isRefused(pool, first))
                    .as("%d fewer to compare with", more)
                    .isEqualTo(isFew);
        }
        assertThat(isRefused(question(people.subList(60, 90), people.subList(0, 60)), first))
                .as("others altogether")
                .isFalse();
    }

    /** Who took part and who did not change places, and one is left out: it is one pair more or less that tells of them. */
    @Test
    void sidesThatChangePlacesAreComparedToo() {
        List<Subject> people = people(120);
        EffectCase first = question(people.subList(0, 30), people.subList(30, 120));

        for (int fewer = 0; fewer <= 9; fewer++) {
            EffectCase swapped = question(people.subList(30, 120), people.subList(0, 30 - fewer));
            assertThat(isRefused(swapped, first)).as("%d fewer", fewer).isEqualTo(fewer > 0 && fewer < 8);
        }
    }

    /** Eight more take part, of whom so many have nobody like them: the figure is about as many fewer. */
    @Test
    void whoHasNobodyLikeThemDoesNotCountForTheRule() {
        List<Subject> people = people(120);
        EffectCase first = question(people.subList(0, 30), people.subList(30, 120));
        for (int unlike = 0; unlike <= 8; unlike++) {
            List<Subject> more = new ArrayList<>(people.subList(0, 30));
            for (int person = 0; person < 8; person++) {
                List<String> covariates = person < unlike ? List.of("elsewhere") : List.of();
                more.add(new Subject(new PersonId("q" + person), covariates, 1, 2));
            }
            EffectCase next = question(more, people.subList(30, 120));

            assertThat(isRefused(next, first)).as("%d unlike", unlike).isEqualTo(unlike > 0 && unlike < 8);
        }
    }

    /** The same people by finer steps, nearer ones or other covariates would be one more thing that is said of them. */
    @Test
    void ofTheSamePeopleOneThingIsSaid() {
        List<Subject> people = people(120);
        List<Subject> others = people.subList(30, 120);
        EffectCase first = question(people.subList(0, 30), others);
        EffectCase finer = new EffectCase(people.subList(0, 30), others, Set.of(), 0.5);
        List<Subject> placed = new ArrayList<>();
        for (Subject subject : people) {
            placed.add(new Subject(
                    subject.person(), List.of(placed.size() % 2 == 0 ? "a" : "b"), subject.prior(), subject.outcome()));
        }
        List<Subject> reversed = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            int like = person < 30 ? person : person < 60 ? 89 - person : 30;
            reversed.add(new Subject(people.get(person).person(), List.of("c" + like), 1, 1));
        }
        List<Subject> unlike = new ArrayList<>(people.subList(0, 30));
        for (int person = 0; person < 8; person++) {
            unlike.add(new Subject(new PersonId("q" + person), List.of("elsewhere"), 1, 2));
        }

        assertThat(isRefused(first, first)).isFalse();
        assertThat(isRefused(finer, first)).as("finer").isTrue();
        assertThat(isRefused(question(others, people.subList(0, 30)), finer))
                .as("finer, sides exchanged")
                .isTrue();
        assertThat(isRefused(new EffectCase(unlike, others, Set.of(), 0.5), first))
                .as("finer, with eight whom nobody is like")
                .isTrue();
        assertThat(isRefused(question(reversed.subList(0, 30), reversed.subList(30, 120)), first))
                .as("compared with others")
                .isTrue();
        assertThat(isRefused(question(placed.subList(0, 30), placed.subList(30, 120)), first))
                .as("covariates that change nobody's like")
                .isFalse();
        assertThat(GATE.publish(
                                first,
                                new MatchTerms(0.1, 2, 0.1, 12, 0),
                                List.of(GATE.sides(first, MatchTerms.DEFAULT)),
                                new SplittableRandom(1))
                        .kind())
                .as("other terms")
                .isEqualTo(Kind.LIKE_ANOTHER);
    }

    /** Two arenas of the same people but for one each: nobody more or fewer, and yet another one. */
    @Test
    void exchangingOnePersonIsRefused() {
        List<Subject> people = people(120);
        List<Subject> exchanged = new ArrayList<>(people.subList(0, 29));
        exchanged.add(people.get(30));
        List<Subject> rest = new ArrayList<>(people.subList(31, 120));
        rest.add(people.get(29));

        assertThat(isRefused(question(exchanged, rest), question(people.subList(0, 30), people.subList(30, 120))))
                .isTrue();
    }

    /** Nobody who reads is counted, whoever they are, so all read the same. */
    @Test
    void whoReadsIsNotCounted() {
        List<Subject> people = people(120);
        Set<PersonId> viewers = Set.of(people.get(0).person(), people.get(50).person());
        Samples.forAll(20, random -> {
            List<Subject> other = new ArrayList<>(people);
            for (int viewer : new int[] {0, 50}) {
                Subject one = people.get(viewer);
                other.set(viewer, new Subject(one.person(), one.covariates(), 1, random.nextInt(50)));
            }
            assertThat(publish(new EffectCase(other.subList(0, 30), other.subList(30, 120), viewers, 1)))
                    .isEqualTo(publish(new EffectCase(people.subList(0, 30), people.subList(30, 120), viewers, 1)));
        });
    }

    @Test
    void whoHasWhatInAMatchedSetOfTheirLikeChangesNothing() {
        Samples.forAll(40, random -> {
            List<Subject> people = people(60);
            int one = random.nextInt(20);
            int other = random.nextInt(20);
            List<Subject> exchanged = new ArrayList<>(people);
            for (int shift : new int[] {0, 20}) {
                exchanged.set(
                        one + shift,
                        with(people.get(one + shift), people.get(other + shift).outcome()));
                exchanged.set(
                        other + shift,
                        with(people.get(other + shift), people.get(one + shift).outcome()));
            }
            PublishedEffect shown = pairs(people, 20);

            assertThat(pairs(exchanged, 20).between()).isEqualTo(shown.between());
        });
    }

    private static Subject with(Subject subject, double outcome) {
        return new Subject(subject.person(), subject.covariates(), subject.prior(), outcome);
    }

    private static PublishedEffect pairs(List<Subject> people, int pairs) {
        return GATE.publish(
                question(people.subList(0, pairs), people.subList(pairs, 2 * pairs)),
                PAIRS,
                List.of(),
                new SplittableRandom(1));
    }

    private static List<Subject> people(int size) {
        List<Subject> people = new ArrayList<>();
        for (int person = 0; person < size; person++) {
            people.add(new Subject(new PersonId("p" + (1_000 + person)), List.of(), 1, person * 7 % 5));
        }
        return people;
    }

    private static EffectCase question(List<Subject> participants, List<Subject> others) {
        return new EffectCase(participants, others, Set.of(), 1);
    }

    private static PublishedEffect publish(EffectCase question) {
        return GATE.publish(question, MatchTerms.DEFAULT, List.of(), new SplittableRandom(1));
    }

    private static boolean isRefused(EffectCase question, EffectCase shown) {
        return GATE.publish(
                                question,
                                MatchTerms.DEFAULT,
                                List.of(GATE.sides(shown, MatchTerms.DEFAULT)),
                                new SplittableRandom(1))
                        .kind()
                == Kind.LIKE_ANOTHER;
    }

    private static void spread(int cells, int all, Consumer<List<Integer>> each) {
        spread(new int[cells], 0, all, each);
    }

    private static void spread(int[] counts, int cell, int left, Consumer<List<Integer>> each) {
        if (cell == counts.length - 1) {
            counts[cell] = left;
            each.accept(Arrays.stream(counts).boxed().toList());
            return;
        }
        for (int here = 0; here <= left; here++) {
            counts[cell] = here;
            spread(counts, cell + 1, left - here, each);
        }
    }

    /** Returns what is seen of so many pairs of each kind: the participant's trails times three, and the other's. */
    private static PublishedEffect shown(List<Integer> counts) {
        List<Subject> participants = new ArrayList<>();
        List<Subject> others = new ArrayList<>();
        for (int cell = 0; cell < counts.size(); cell++) {
            for (int i = 0; i < counts.get(cell); i++) {
                String number = String.valueOf(1_000 + participants.size());
                int trails = cell / 3;
                participants.add(new Subject(new PersonId("p" + number), List.of(), 1, trails));
                others.add(new Subject(new PersonId("o" + number), List.of(), 1, cell % 3));
            }
        }
        return GATE.publish(
                new EffectCase(participants, others, Set.of(), 1), PAIRS, List.of(), new SplittableRandom(1));
    }
}
