package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Direction;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedChange.Shift;
import org.stigar.core.publish.PublishedCoverage.Level;
import org.stigar.core.publish.PublishedPulse.Refusal;
import org.stigar.core.publish.cohort.AnsweredGroups;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answer;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Questionnaire;
import org.stigar.core.pulse.Scale;
import org.stigar.core.samples.Organisations;

class PulseGateTest {

    private static final Scale THREE = new Scale(3);
    private static final Scale FIVE = new Scale(5);
    private static final PulseGate GATE = new PulseGate(Policy.leaders(8));

    @Test
    void saysInWhichStretchEachShareLies() {
        PublishedPulse shown = GATE.publish(Waves.of(8, 14).wave("one", THREE, points("11222222222233")), List.of());
        PublishedAnswers answers = shown.groups().get(0).answers().get(0);

        assertThat(answers.kind()).isEqualTo(PublishedAnswers.Kind.SAID);
        assertThat(answers.shares())
                .as("0 to 4, 10 to 14, 0 to 4 of 14")
                .hasToString("[PublishedStretch[0.0, 0.3], PublishedStretch[0.7, 1.0], PublishedStretch[0.0, 0.3]]");
        assertThat(answers.mean()).hasValue(2);
        assertThat(answers.meanBetween().orElseThrow()).hasToString("PublishedStretch[1.7, 2.3]");
        assertThat(answers.agreement().band()).isNotEqualTo(PublishedAgreement.Band.WITHHELD);
    }

    @Test
    void aSmallGroupIsMergedWithASibling() {
        PublishedPulse shown = GATE.publish(Waves.of(8, 20, 4, 6).wave("one", THREE, alike(30, 2)), List.of());

        assertThat(shown.groups())
                .extracting(PublishedPulse.Slice::units)
                .containsExactly(List.of(new UnitId("u0")), List.of(new UnitId("u1"), new UnitId("u2")));
        assertThat(shown.total().answers().get(0).kind()).isEqualTo(PublishedAnswers.Kind.SAID);
    }

    @Test
    void kCountsBesideWhoReads() {
        assertThat(GATE.publish(Waves.of(8, 8).wave("one", THREE, alike(8, 2)), List.of())
                        .groups())
                .isEmpty();
        assertThat(GATE.publish(Waves.of(8, 9).wave("one", THREE, alike(9, 2)), List.of())
                        .groups())
                .hasSize(1);
    }

    @Test
    void noTakersOneTakerAndAllTheSameAnswer() {
        PublishedPulse nobody = GATE.publish(Waves.of(8, 30).wave("one", THREE, new int[30]), List.of());
        int[] single = new int[30];
        single[3] = 1;
        PublishedPulse one = GATE.publish(Waves.of(8, 30).wave("one", THREE, single), List.of());
        PublishedPulse alike = GATE.publish(Waves.of(8, 30).wave("one", THREE, alike(30, 3)), List.of());

        assertThat(nobody).isEqualTo(one);
        assertThat(nobody.groups()).isEmpty();
        assertThat(nobody.total().answers().get(0).kind()).isEqualTo(PublishedAnswers.Kind.TOO_FEW);
        assertThat(nobody.total().response().share()).isEmpty();
        assertThat(nobody.total().shared().band()).isEqualTo(PublishedAgreement.Band.WITHHELD);
        assertThat(alike.total().answers().get(0).shares().get(2).from())
                .as("most, and not all")
                .isLessThan(0.9);
    }

    @Test
    void whereFewAnsweredOfThoseAskedNothingIsSaid() {
        int[] points = new int[60];
        Arrays.fill(points, 0, 20, 2);
        PublishedPulse third = GATE.publish(Waves.of(8, 60).wave("one", THREE, points), List.of());
        Arrays.fill(points, 0, 31, 2);
        PublishedPulse half = GATE.publish(Waves.of(8, 60).wave("one", THREE, points), List.of());

        assertThat(third.groups().get(0).response().level()).isEqualTo(Level.TOO_LITTLE);
        assertThat(third.groups().get(0).answers().get(0).kind()).isEqualTo(PublishedAnswers.Kind.TOO_FEW);
        assertThat(half.groups().get(0).response().level()).isEqualTo(Level.SOME);
        assertThat(half.groups().get(0).response().share()).hasValue(0.5);
        assertThat(half.groups().get(0).answers().get(0).kind()).isEqualTo(PublishedAnswers.Kind.SAID);
    }

    @Test
    void aResponseNamesNobodyWhoIsSilent() {
        assertThat(PublishedResponse.of(39, 39).share()).isEmpty();
        assertThat(PublishedResponse.of(40, 40).share()).hasValue(0.95);
        assertThat(PublishedResponse.of(39, 40)).isEqualTo(PublishedResponse.of(40, 40));
        assertThat(PublishedResponse.of(9, 9)).isEqualTo(PublishedResponse.of(8, 9));
        assertThat(PublishedResponse.of(10, 10).level())
                .as("ten are not under ten")
                .isEqualTo(Level.ENOUGH);
        assertThat(PublishedResponse.of(8, 10)).isEqualTo(PublishedResponse.of(10, 10));
        assertThat(PublishedResponse.of(7, 10).level()).isEqualTo(Level.SOME);
        assertThat(PublishedResponse.of(4, 10).level()).isEqualTo(Level.SOME);
        assertThat(PublishedResponse.of(3, 10).level()).isEqualTo(Level.TOO_LITTLE);
        assertThat(PublishedResponse.of(0, 0).level()).isEqualTo(Level.TOO_LITTLE);
    }

    /** An item that few answered is not said of that group, and is not in the total that could be subtracted from. */
    @Test
    void anItemThatFewAnsweredIsLeftOutOfTheTotal() {
        Questionnaire two = new Questionnaire(List.of(new Item.Own("a", THREE), new Item.Own("b", THREE)));
        List<Answer> answers = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            answers.add(Answer.of(Waves.token(person), "a", 2));
            if (person < 25) {
                answers.add(Answer.of(Waves.token(person), "b", 3));
            }
        }
        Waves waves = Waves.of(8, 20, 20);
        PublishedPulse shown = GATE.publish(waves.wave("one", Answers.of(two, answers)), List.of());
        List<Answer> other = new ArrayList<>(answers);
        other.replaceAll(
                answer -> answer.item().equals("b") && answer.respondent().compareTo(Waves.token(20)) >= 0
                        ? Answer.of(answer.respondent(), "b", 1)
                        : answer);

        assertThat(shown.groups().get(1).answers())
                .extracting(PublishedAnswers::kind)
                .containsExactly(PublishedAnswers.Kind.SAID, PublishedAnswers.Kind.TOO_FEW);
        assertThat(GATE.publish(waves.wave("one", Answers.of(two, other)), List.of()))
                .isEqualTo(shown);
    }

    @Test
    void aWaveThatDiffersByFewPeopleIsRefused() {
        PulseWave before = Waves.of(8, 20, 20).wave("one", THREE, alike(40, 2));
        for (int joined = 0; joined <= 9; joined++) {
            PulseWave after = wave("two", 40 + joined);
            Optional<Refusal> refusal = GATE.publish(after, List.of(before)).refusal();
            boolean isFew = joined > 0 && joined < 8;

            assertThat(refusal)
                    .as("%d joined", joined)
                    .isEqualTo(isFew ? Optional.of(Refusal.LIKE_ANOTHER) : Optional.empty());
            assertThat(GATE.publish(before, List.of(after)).refusal().isPresent())
                    .as("%d left", joined)
                    .isEqualTo(isFew);
            assertThat(GATE.publish(after, List.of(before)).groups().isEmpty()).isEqualTo(isFew);
        }
    }

    private static PulseWave wave(String id, int people) {
        int second = 20;
        return Waves.of(8, second, people - second).wave(id, THREE, alike(people, 2));
    }

    @Test
    void aWaveIsPublishedByOneSetOfGroupsOnly() {
        PulseWave byUnit = Waves.of(8, 20, 20).wave("one", THREE, alike(40, 2));
        PulseWave byCountry = Waves.of(8, 10, 30).wave("one", THREE, alike(40, 2));

        assertThat(GATE.publish(byCountry, List.of(byUnit)).refusal()).contains(Refusal.OTHER_GROUPS);
        assertThat(GATE.publish(byUnit, List.of(byUnit))).isEqualTo(GATE.publish(byUnit, List.of()));
    }

    /** The same people in the same groups: other parents merge them otherwise, other answers or respondents' groups are other figures. */
    @Test
    void aWaveIsPublishedAsItWasOrNotAtAll() {
        Waves waves = Waves.of(8, 20, 4, 6);
        PulseWave wave = waves.wave("one", THREE, alike(30, 2));
        List<Unit> parted = new ArrayList<>(wave.units());
        parted.remove(parted.size() - 1);
        Map<String, Group> moved = new HashMap<>(wave.groupOf());
        moved.put(Waves.token(0), new Group(List.of(new UnitId("u1"))));
        int[] oneLess = alike(30, 2);
        oneLess[0] = 0;
        Scale four = new Scale(4);

        assertThat(refusal(wave.answers(), wave.groupOf(), parted)).contains(Refusal.OTHER_GROUPS);
        assertThat(refusal(wave.answers(), moved, wave.units())).contains(Refusal.OTHER_GROUPS);
        assertThat(refusal(waves.wave("one", THREE, oneLess).answers(), wave.groupOf(), wave.units()))
                .contains(Refusal.OTHER_ANSWERS);
        assertThat(refusal(waves.wave("one", four, alike(30, 2)).answers(), wave.groupOf(), wave.units()))
                .contains(Refusal.OTHER_ANSWERS);
        assertThat(refusal(waves.wave("one", THREE, alike(30, 2)).answers(), Map.copyOf(wave.groupOf()), wave.units()))
                .isEmpty();
    }

    /** Asks for a wave of three units by other answers, groups or units, where it is published by its own. */
    private static Optional<Refusal> refusal(Answers answers, Map<String, Group> groupOf, List<Unit> units) {
        PulseWave shown = Waves.of(8, 20, 4, 6).wave("one", THREE, alike(30, 2));
        PulseWave asked = new PulseWave("one", answers, groupOf, shown.asked(), units);
        PublishedChange followed =
                GATE.matched(Waves.of(8, 20, 4, 6).wave("zero", THREE, alike(30, 2)), asked, List.of(shown), random());
        assertThat(followed.groups().isEmpty())
                .isEqualTo(GATE.publish(asked, List.of(shown)).refusal().isPresent());
        return GATE.publish(asked, List.of(shown)).refusal();
    }

    /** Three more than in the first wave were asked in the second, so it was not published; the third stands apart from both. */
    @Test
    void aWaveThatWasRefusedIsNotFollowed() {
        PulseWave first = Waves.of(8, 40).wave("one", FIVE, alike(40, 2));
        PulseWave second = Waves.of(8, 43).wave("two", FIVE, alike(43, 2));
        PulseWave third = Waves.of(8, 51).wave("three", FIVE, alike(51, 3));

        assertThat(GATE.publish(second, List.of(first)).refusal()).contains(Refusal.LIKE_ANOTHER);
        assertThat(GATE.publish(third, List.of(first)).refusal()).isEmpty();
        assertThat(GATE.publish(third, List.of(second)).refusal()).isEmpty();
        assertThat(GATE.matched(second, third, List.of(first), random()).groups())
                .isEmpty();
        assertThat(GATE.matched(first, third, List.of(first), random()).groups())
                .hasSize(1);
    }

    @Test
    void sharedUnderstandingIsMeasuredTogether() {
        Questionnaire questions = new Questionnaire(List.of(
                new Item.SharedUnderstanding("values", FIVE),
                new Item.SharedUnderstanding("direction", FIVE),
                new Item.Own("own", FIVE)));
        List<Answer> answers = new ArrayList<>();
        for (int person = 0; person < 104; person++) {
            for (Item item : questions.items()) {
                answers.add(Answer.of(Waves.token(person), item.id(), person % 10 == 0 ? 3 : 4));
            }
        }
        PublishedPulse shown = GATE.publish(Waves.of(8, 104).wave("one", Answers.of(questions, answers)), List.of());

        assertThat(shown.total().shared().withinGroup().orElseThrow()).isBetween(0.8, 1.0);
        assertThat(shown.total().shared().band())
                .isIn(PublishedAgreement.Band.STRONG, PublishedAgreement.Band.VERY_STRONG);
        assertThat(shown.total().shared().averageDeviation().orElseThrow()).isBetween(0.1, 0.6);
    }

    @Test
    void twoCampsDoNotAgree() {
        int[] camps = new int[60];
        Arrays.fill(camps, 0, 30, 1);
        Arrays.fill(camps, 30, 60, 5);

        assertThat(GATE.publish(Waves.of(8, 60).wave("one", FIVE, camps), List.of())
                        .total()
                        .answers()
                        .get(0)
                        .agreement()
                        .band())
                .isEqualTo(PublishedAgreement.Band.NONE);
    }

    @Test
    void aLargeChangeIsToldAndASmallOneIsNot() {
        Waves waves = Waves.of(8, 60, 60);
        int[] low = points("1222333444".repeat(12));
        int[] high = points("3444455555".repeat(12));
        int[] near = points("1222333445".repeat(12));
        PublishedPulse before = GATE.publish(waves.wave("one", FIVE, low), List.of());

        PublishedChange large = GATE.change(before, GATE.publish(waves.wave("two", FIVE, high), List.of()), random());
        PublishedChange small = GATE.change(before, GATE.publish(waves.wave("two", FIVE, near), List.of()), random());

        assertThat(large.groups()).hasSize(2);
        assertThat(large.groups()).allSatisfy(row -> {
            assertThat(row.shifts().get(0).direction()).contains(Direction.MORE);
            assertThat(row.shifts().get(0).between().orElseThrow().from()).isLessThan(1.5);
            assertThat(row.shifts().get(0).between().orElseThrow().until()).isGreaterThan(1.5);
        });
        assertThat(small.total().shifts().get(0).kind()).isEqualTo(Shift.Kind.COMPARED);
        assertThat(small.total().shifts().get(0).direction()).isEmpty();
    }

    @Test
    void groupsThatAreNotInBothWavesAreNotCompared() {
        PublishedPulse before = GATE.publish(Waves.of(8, 20, 20).wave("one", THREE, alike(40, 2)), List.of());
        PublishedPulse merged = GATE.publish(Waves.of(8, 20, 6, 30).wave("two", THREE, alike(56, 2)), List.of());
        PublishedChange change = GATE.change(before, merged, random());

        assertThat(change.groups()).isEmpty();
        assertThat(change.total().shifts().get(0).kind()).isEqualTo(Shift.Kind.TOO_FEW);
    }

    @Test
    void whoKeptTheirCodeIsFollowed() {
        Waves waves = Waves.of(8, 40);
        PulseWave before = waves.wave("one", FIVE, points("12345".repeat(8)));
        PulseWave after = waves.wave("two", FIVE, points("23455".repeat(8)));
        PublishedChange matched = GATE.matched(before, after, List.of(before), random());
        PublishedChange anonymous =
                GATE.change(GATE.publish(before, List.of()), GATE.publish(after, List.of()), random());

        assertThat(matched.groups().get(0).shifts().get(0).direction()).contains(Direction.MORE);
        assertThat(anonymous.groups().get(0).shifts().get(0).direction()).isEmpty();
        assertThat(GATE.matched(before, Waves.of(8, 43).wave("two", FIVE, alike(43, 2)), List.of(before), random())
                        .groups())
                .as("three more were asked")
                .isEmpty();
    }

    @Test
    void codesThatAreNotKnownAreNotFollowed() {
        PulseWave before = Waves.of(8, 40).wave("one", FIVE, Arrays.copyOf(points("12345".repeat(3)), 40));
        PulseWave after = Waves.of(8, 40).wave("two", FIVE, points("23455".repeat(8)));

        assertThat(GATE.matched(before, after, List.of(), random())
                        .groups()
                        .get(0)
                        .shifts()
                        .get(0)
                        .kind())
                .as("15 of 40 can be followed")
                .isEqualTo(Shift.Kind.TOO_FEW);
    }

    @Test
    void aResearcherSeesCountsAsTheyAre() {
        PublishedPulse shown =
                new PulseGate(Policy.research(1)).publish(Waves.of(1, 5).wave("one", FIVE, points("23445")), List.of());

        assertThat(shown.total().answers().get(0).shares())
                .extracting(PublishedStretch::from)
                .containsExactly(0.0, 0.2, 0.2, 0.4, 0.2);
        assertThat(shown.total().answers().get(0).mean()).hasValue(3.6);
    }

    /** Two small teams of one department come before the teams of another; what is small in all is not shown. */
    @Test
    void siblingsAreMergedBeforeCousins() {
        Group first = new Group(List.of(new UnitId("a1")));
        Group second = new Group(List.of(new UnitId("a2")));
        Group cousin = new Group(List.of(new UnitId("b1")));
        Map<Group, Integer> answered = new TreeMap<>(Map.of(first, 5, second, 6, cousin, 4));

        assertThat(AnsweredGroups.merged(
                        answered,
                        Organisations.structure(Map.of(), Map.of("a1", "a", "a2", "a", "b1", "b"))
                                .units(),
                        9))
                .as("the cousin is small and alone, and goes up")
                .containsExactly(List.of(first, second, cousin));
        answered.put(cousin, 9);
        assertThat(AnsweredGroups.merged(
                        answered,
                        Organisations.structure(Map.of(), Map.of("a1", "a", "a2", "a", "b1", "b"))
                                .units(),
                        9))
                .containsExactly(List.of(first, second), List.of(cousin));
        assertThat(AnsweredGroups.merged(Map.of(cousin, 8), List.of(), 9)).isEmpty();
    }

    @Test
    void joinersComeInBatchesByTheCohort() {
        Map<PersonId, Group> people = new TreeMap<>();
        for (int person = 0; person < 20; person++) {
            people.put(Organisations.person(person), new Group(List.of(new UnitId("u0"))));
        }
        Cohort before = Cohort.of(8, people);

        for (int joined : new int[] {7, 8}) {
            List<PersonId> all = new ArrayList<>(Organisations.people(20 + joined));
            Cohort after = before.then(java.util.Set.copyOf(all), Organisations.structure(Map.of("u0", all)));
            assertThat(after.people()).hasSize(joined == 7 ? 20 : 28);
        }
    }

    private static int[] alike(int people, int point) {
        return Collections.nCopies(people, point).stream()
                .mapToInt(given -> given)
                .toArray();
    }

    private static int[] points(String points) {
        return points.chars().map(point -> point - '0').toArray();
    }

    private static RandomGenerator random() {
        return new SplittableRandom(1);
    }
}
