package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;

/**
 * Privacy P1 and P2 by attack on which competences cross a seam: who knows the publication, who says what they can help with, who is counted for it,
 * and all that two friends have, one on either side.
 */
class CompetencesAttackTest {

    private static final Attack ATTACK = Attack.on("competences that cross a seam");
    private static final int TRIES = 400;
    private static final int PAIRS = 16;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    @Test
    void ofRandomForestsEveryPairAndEveryPersonIsLeftOpen() {
        Map<String, Integer> told = new TreeMap<>();
        Samples.forAll(150, random -> {
            int left = 24 + random.nextInt(30);
            int right = 24 + random.nextInt(30);
            CrossedSeam seam = new CrossedSeam(
                    left, right, shown(left, right, random), Samples.oneOf(random, List.of(5, 8, 8, 12)));
            double density = 0.02 + 0.06 * random.nextDouble();
            seam.fill((one, other) -> random.nextDouble() < density);
            note(told, requireOpen(seam, random), seam);
        });
        assertThat(told).as("what was told of how many forests").containsKeys("some", "some not");
    }

    /** As near as can be to five or six: so many of those who can help have a partner of their own, or so many of the others are behind it all. */
    @ParameterizedTest
    @CsvSource({
        "5, 40, false",
        "6, 40, true",
        "7, 40, true",
        "5, 60, false",
        "6, 60, true",
        "6, 25, true",
        "5, 25, false"
    })
    void atTheEndEveryPairIsLeftOpen(int behind, int trails, boolean isTold) {
        int size = 40;
        Set<PersonId> carrying = people(0, 20);
        for (boolean isOfThose : new boolean[] {true, false}) {
            CrossedSeam seam = new CrossedSeam(size, size, Map.of(competence(0), carrying));
            for (int trail = 0; trail < behind; trail++) {
                seam.toggle(trail, trail);
            }
            for (int more = behind; more < trails; more++) {
                boolean isFilled = more < (behind + trails) / 2;
                int hub = more % behind;
                int one = isOfThose ? hub : 8 + more % 12;
                int other = isOfThose ? 8 + more % 30 : hub;
                seam.set(isFilled ? one : 20 + more % 20, isFilled ? other : (7 * more) % size);
            }
            Publication shown = requireOpen(seam, new SplittableRandom(behind + trails));
            assertThat(shown.cell(0, 1).seam()).isEqualTo(PublishedCell.Seam.HOLDS);
            assertThat(shown.competences().isEmpty())
                    .as("%s behind %s", behind, trails)
                    .isNotEqualTo(isTold);
        }
    }

    /**
     * Twelve trails, six of each of two halves: were both told, nobody could have two, and whoever has one would know that nobody else of their half has one with
     * the same person.
     */
    @Test
    void whereTrailsAreAsManyAsNeededEveryPairIsLeftOpen() {
        CrossedSeam seam = new CrossedSeam(40, 40, Map.of(competence(0), people(0, 20), competence(1), people(20, 40)));
        for (int trail = 0; trail < 6; trail++) {
            seam.toggle(trail, trail);
            seam.toggle(20 + trail, 10 + trail);
        }
        Publication shown = seam.publish();
        assertThat(shown.cell(0, 1).seam()).isEqualTo(PublishedCell.Seam.HOLDS);
        assertThat(seam.carriers().told(CrossedSeam.LEFT)).hasSize(2);
        CrossedSeam.Friends friends = new CrossedSeam.Friends(0, 39);
        SplittableRandom random = new SplittableRandom(3);
        for (int one = 1; one < 20; one++) {
            assertThat(isPairOpen(seam, shown, friends, one, 0, random)).isTrue();
        }
    }

    /** What two competences have that differ by one person is what that person has: so they are not told together. */
    @Test
    void oneWhoCanHelpMoreOrLessIsNotTold() {
        Set<PersonId> without = people(0, 20);
        Set<PersonId> with = people(0, 21);
        CrossedSeam seam = new CrossedSeam(60, 60, Map.of(competence(0), without, competence(1), with));
        fiveAndOne(seam);
        assertThat(seam.withoutRule())
                .as("told without the rule: the one has a trail")
                .containsExactly(competence(1));

        assertThat(seam.carriers().told(CrossedSeam.LEFT)).hasSize(1);
        requireOpen(seam, new SplittableRandom(1));
    }

    /** Many who differ by k from one another may still single somebody out: without any of seven groups of people five are left, and six trails cannot end in seven. */
    @Test
    void manyThatEachDifferByKAreNotToldTogether() {
        int petals = 7;
        int all = 1 + 7 * petals;
        Map<CompetenceId, Set<PersonId>> shown = new TreeMap<>();
        shown.put(competence(petals), people(0, all));
        for (int petal = 0; petal < petals; petal++) {
            Set<PersonId> kept = people(1, all);
            kept.removeAll(people(1 + 7 * petal, 8 + 7 * petal));
            shown.put(competence(petal), kept);
        }
        CrossedSeam seam = new CrossedSeam(all + 20, 60, shown);
        seam.toggle(0, 0);
        for (int trail = 1; trail < 6; trail++) {
            seam.toggle(7 * trail - 1, trail);
            seam.toggle(7 * trail - 1, 20 + trail);
        }
        seam.more();
        assertThat(seam.withoutRule())
                .as("told without the rule: only together with the first are there six")
                .containsExactly(competence(petals));
        assertThat(seam.carriers().told(CrossedSeam.LEFT)).hasSizeLessThan(petals);
        requireOpen(seam, new SplittableRandom(2));
    }

    /** Who takes back what they said between two quarters waits, and so does who says it: the same people are told of. */
    @Test
    void oneWhoTakesItBackBetweenTwoQuartersIsNotTold() {
        CrossedSeam seam = new CrossedSeam(60, 60, Map.of(competence(0), people(0, 21)));
        fiveAndOne(seam);
        Publication first = seam.publish();
        assertThat(first.competences()).hasSize(1);

        CrossedSeam later = seam.with(Map.of(competence(0), people(0, 20)));
        assertThat(later.publish().competences()).as("asked anew it would tell").isEmpty();
        assertThat(later.after(seam.carriers()).publish()).isEqualTo(first);

        CrossedSeam renamed = seam.with(Map.of(competence(9), people(0, 20)));
        assertThat(renamed.after(seam.carriers()).carriers().told(CrossedSeam.LEFT))
                .as("nor does it help to call it otherwise")
                .isEmpty();
    }

    /** Whoever adds competences to the list, and finds people to say that they can help with them, does not change what is told of others. */
    @Test
    void whatIsToldDoesNotChangeByMoreCompetences() {
        Samples.forAll(40, random -> {
            int left = 40 + random.nextInt(20);
            CrossedSeam seam = new CrossedSeam(left, 40, shown(left, 40, random));
            seam.fill((one, other) -> random.nextDouble() < 0.05);
            Publication first = seam.publish();
            Map<CompetenceId, Set<PersonId>> more = new TreeMap<>(shown(left, 40, random));
            Map<CompetenceId, Set<PersonId>> all = new TreeMap<>(seam.shown());
            more.forEach((competence, people) -> all.put(new CompetenceId("more-" + competence.value()), people));
            Publication later = seam.with(all).after(seam.carriers()).publish();
            first.competences()
                    .forEach(told -> assertThat(later.competences()).anySatisfy(then -> {
                        assertThat(List.of(then.from(), then.to())).isEqualTo(List.of(told.from(), told.to()));
                        assertThat(then.competences()).containsAll(told.competences());
                    }));
        });
    }

    /** Of what it may be told follows from labels: near to their ends of nothing. */
    @Test
    void nothingMayBeToldWhereItWouldNarrowWhatIsPublished() {
        Policy policy = Policy.leaders(Policy.DEFAULT_K);
        Set<PersonId> half = people(0, 20);
        Set<PersonId> others = people(20, 40);
        List<Set<PersonId>> asked = List.of(half, others);
        assertThat(CompetenceGate.mayBeTold(count(9, policy), 40, 40, asked))
                .as("six of ten trails would be those of few")
                .isZero();
        assertThat(CompetenceGate.mayBeTold(count(15, policy), 40, 40, asked)).isEqualTo(1);
        assertThat(CompetenceGate.mayBeTold(count(45, policy), 40, 40, asked)).isEqualTo(2);
        assertThat(CompetenceGate.mayBeTold(count(150, policy), 40, 40, asked))
                .as("if neither carries, five people would have nearly all there can be")
                .isEqualTo(1);
        assertThat(CompetenceGate.mayBeTold(count(900, policy), 40, 40, asked)).isZero();
    }

    private static PublishedCount count(int open, Policy policy) {
        return PublishedCount.across(open, false, 1600, policy);
    }

    /** Five independent trails of the first twenty, and one of the twenty-first; more of others. */
    private static void fiveAndOne(CrossedSeam seam) {
        for (int trail = 0; trail < 5; trail++) {
            seam.toggle(trail, trail);
            seam.toggle(trail, 20 + trail);
        }
        seam.toggle(20, 5);
        seam.more();
    }

    /** Draws up to five competences of each side: any people, nested, overlapping, or all but for one. */
    private static Map<CompetenceId, Set<PersonId>> shown(int left, int right, RandomGenerator random) {
        Map<CompetenceId, Set<PersonId>> shown = new TreeMap<>();
        int number = 0;
        for (int side = 0; side < 2; side++) {
            int from = side == 0 ? 0 : left;
            int until = side == 0 ? left : left + right;
            List<PersonId> last = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                List<PersonId> people = new ArrayList<>();
                int begin = from + random.nextInt((until - from) / 2);
                int end = Math.min(until, begin + 16 + random.nextInt(until - from));
                switch (random.nextInt(4)) {
                    case 0 -> people.addAll(people(from, until));
                    case 1 -> people.addAll(last.subList(0, last.size() - last.size() / 3));
                    case 2 -> people.addAll(last.subList(Math.min(1, last.size()), last.size()));
                    default -> people.addAll(people(begin, end));
                }
                last = people.stream().sorted().toList();
                shown.put(competence(number++), new HashSet<>(people));
            }
        }
        return shown;
    }

    private static Set<PersonId> people(int from, int until) {
        return new HashSet<>(Organisations.people(until).subList(from, until));
    }

    private static CompetenceId competence(int number) {
        return new CompetenceId("c" + number);
    }

    private static void note(Map<String, Integer> told, Publication shown, CrossedSeam seam) {
        int some = shown.competences().stream()
                .mapToInt(one -> one.competences().size())
                .sum();
        int could = seam.carriers().told(CrossedSeam.LEFT).size()
                + seam.carriers().told(CrossedSeam.RIGHT).size();
        boolean holds = shown.cell(0, 1).seam() == PublishedCell.Seam.HOLDS;
        told.merge(some > 0 ? "some" : "none", 1, Integer::sum);
        told.merge(holds && some < could ? "some not" : "all", 1, Integer::sum);
    }

    /** Returns what is told of the seam, once every pair tried could have a trail or none, and everybody tried could reach somebody or nobody. */
    private static Publication requireOpen(CrossedSeam seam, RandomGenerator random) {
        Publication shown = seam.publish();
        CrossedSeam.Friends friends =
                new CrossedSeam.Friends(random.nextInt(seam.left()), random.nextInt(seam.right()));
        for (int pair = 0; pair < PAIRS; pair++) {
            int one = other(friends.one(), seam.left(), random);
            int other = other(friends.other(), seam.right(), random);
            assertThat(isPairOpen(seam, shown, friends, one, other, random))
                    .as("pair %s-%s of %s by %s, told: %s %s", one, other, seam.left(), seam.right(), shown, friends)
                    .isTrue();
        }
        for (int person = 0; person < PAIRS / 2; person++) {
            int one = other(friends.one(), seam.left(), random);
            assertThat(isPersonOpen(seam, shown, friends, one, random))
                    .as("person %s of %s by %s, told: %s %s", one, seam.left(), seam.right(), shown, friends)
                    .isTrue();
        }
        return shown;
    }

    private static int other(int one, int size, RandomGenerator random) {
        return (one + 1 + random.nextInt(size - 1)) % size;
    }

    /** Another forest looks the same, with what the two friends have, in which the pair has a trail if it had none, and none if it had one. */
    private static boolean isPairOpen(
            CrossedSeam seam,
            Publication shown,
            CrossedSeam.Friends friends,
            int one,
            int other,
            RandomGenerator random) {
        List<Integer> alike = new ArrayList<>(seam.likeLeft(one, friends));
        alike.add(one);
        for (int another : alike) {
            for (int yetAnother : seam.likeRight(other, friends)) {
                if (seam.has(another, yetAnother) != seam.has(one, other)) {
                    ATTACK.attempt();
                    return seam.exchanged(one, another, other, yetAnother)
                            .publish()
                            .equals(shown);
                }
            }
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            CrossedSeam changed = seam.copy();
            changed.toggle(one, other);
            for (int more = 0; more < attempt % 5; more++) {
                changed.disturb(friends, random);
            }
            ATTACK.attempt();
            if (changed.has(one, other) != seam.has(one, other)
                    && changed.publish().equals(shown)) {
                return true;
            }
        }
        return false;
    }

    /** Another forest looks the same in which somebody reaches nobody on the other side but the friend, where they reached more, and somebody where they did not. */
    private static boolean isPersonOpen(
            CrossedSeam seam, Publication shown, CrossedSeam.Friends friends, int one, RandomGenerator random) {
        boolean reaches = seam.reaches(one, friends.other());
        for (int another : seam.likeLeft(one, friends)) {
            if (seam.reaches(another, friends.other()) != reaches) {
                ATTACK.attempt();
                return seam.exchanged(one, another, 0, 0).publish().equals(shown);
            }
        }
        List<Integer> alike = seam.alongLeft(one, friends);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            CrossedSeam changed = seam.copy();
            List<Integer> takers = seam.takers(attempt % 3 == 0 ? alike : List.of(), one, friends, attempt % 3);
            for (int other = 0; other < seam.right() && reaches; other++) {
                if (other != friends.other() && seam.has(one, other)) {
                    changed.toggle(one, other);
                    changed.set(Samples.oneOf(random, takers), other);
                }
            }
            if (!reaches) {
                changed.set(one, other(friends.other(), seam.right(), random));
            }
            for (int more = 0; more < attempt % 4; more++) {
                changed.disturb(friends, random);
            }
            ATTACK.attempt();
            if (changed.reaches(one, friends.other()) != reaches
                    && changed.publish().equals(shown)) {
                return true;
            }
        }
        return false;
    }
}
