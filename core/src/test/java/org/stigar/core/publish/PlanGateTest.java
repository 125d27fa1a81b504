package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

/** What is said of plans at a change, and that it is true. */
class PlanGateTest {

    private static final Policy POLICY = Policy.leaders(8);
    private static final PlanGate GATE = new PlanGate(POLICY);

    /** The worked example of docs/measures/plans.md. */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 1, 40, ''",
        "7, 2, 2, 40, '0.5–1.0 0.0–0.5 0.0–0.5'",
        "12, 5, 3, 40, '0.5–0.75 0.25–0.5 0.0–0.25'",
        "12, 5, 3, 22, '0.5–1.0 0.0–0.5 0.0–0.5'"
    })
    void workedExample(int keep, int handOver, int letGo, int touched, String said) {
        assertThat(words(GATE.publish(plans(keep, handOver, letGo), people(0, touched), Set.of())))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8, 40, false",
        "8, 9, 40, true",
        "8, 9, 13, true",
        "8, 9, 12, false",
        "12, 12, 60, false",
        "12, 13, 60, true",
        "5, 8, 60, false"
    })
    void tooFewAreNotToldOf(int k, int planned, int touched, boolean isSaid) {
        PublishedPlans said =
                new PlanGate(Policy.leaders(k)).publish(plans(planned, 0, 0), people(0, touched), Set.of());

        assertThat(said.isSaid()).isEqualTo(isSaid);
        assertThat(said.share(TrailPlan.KEEP).isPresent()).isEqualTo(isSaid);
    }

    /** Whether silence is for want of plans or of people, or because of another change, is the same silence. */
    @Test
    void silenceIsSilence() {
        PublishedPlans few = GATE.publish(plans(2, 1, 0), people(0, 40), Set.of());

        assertThat(GATE.publish(Map.of(), people(0, 40), Set.of())).isEqualTo(few);
        assertThat(GATE.publish(plans(6, 3, 1), people(0, 11), Set.of())).isEqualTo(few);
        assertThat(GATE.publish(plans(6, 5, 1), people(0, 40), people(1, 40))).isEqualTo(few);
    }

    /** So whatever those who were told of before plan now is in no figure. */
    @ParameterizedTest
    @CsvSource({"0, 18, false", "0, 17, true", "29, 60, true", "0, 40, false", "40, 80, true"})
    void nobodyIsCountedTwice(int from, int until, boolean isSaid) {
        Set<PersonId> before = people(from, until);
        Set<PersonId> touched = people(0, 40);
        PublishedPlans said = GATE.publish(plans(6, 7, 13), touched, before);

        assertThat(said.isSaid()).isEqualTo(isSaid);
        Samples.forAll(200, random -> {
            Map<PersonId, TrailPlan> otherwise = new HashMap<>(plans(6, 7, 13));
            before.forEach(person -> otherwise.put(person, Samples.oneOf(random, List.of(TrailPlan.values()))));
            before.stream().limit(5).forEach(otherwise::remove);
            assertThat(GATE.publish(otherwise, touched, before)).isEqualTo(said);
        });
    }

    @Test
    void whoCouldNotPlanIsNotCounted() {
        assertThat(GATE.publish(plans(5, 5, 5), people(0, 14), Set.of()).isSaid())
                .isEqualTo(GATE.publish(plans(5, 5, 4), people(0, 14), Set.of()).isSaid())
                .isTrue();
        assertThat(GATE.publish(plans(20, 0, 0), people(12, 40), Set.of()).isSaid())
                .isFalse();
    }

    @Test
    void sharesHoldWhatIsTrueAndAddUp() {
        Samples.forAll(2_000, random -> {
            int keep = random.nextInt(40);
            int handOver = random.nextInt(40);
            int letGo = random.nextInt(40);
            int size = keep + handOver + letGo;
            Set<PersonId> touched = people(0, size + random.nextInt(30));
            Map<PersonId, TrailPlan> plans = plans(keep, handOver, letGo);
            PublishedPlans said = GATE.publish(plans, touched, Set.of());
            double low = 0;
            double high = 0;
            for (TrailPlan choice : TrailPlan.values()) {
                if (said.isSaid()) {
                    PublishedStretch share = said.share(choice).orElseThrow();
                    assertThat((double) Collections.frequency(plans.values(), choice) / size)
                            .isBetween(share.from(), share.until());
                    assertThat(share.until() - share.from()).isIn(0.25, 0.5);
                    low += share.from();
                    high += share.until();
                }
            }
            assertThat(said.isSaid()).isEqualTo(size >= GATE.fewest() && touched.size() >= GATE.fewestTouched());
            assertThat(!said.isSaid() || (low <= 1 && high >= 1)).isTrue();
        });
    }

    static String words(PublishedPlans plans) {
        return Arrays.stream(TrailPlan.values())
                .map(plans::share)
                .flatMap(share -> share.stream().map(one -> one.from() + "–" + one.until()))
                .collect(Collectors.joining(" "));
    }

    /** Of the first so many people. */
    static Map<PersonId, TrailPlan> plans(int keep, int handOver, int letGo) {
        Map<PersonId, TrailPlan> plans = new HashMap<>();
        people(0, keep).forEach(person -> plans.put(person, TrailPlan.KEEP));
        people(keep, keep + handOver).forEach(person -> plans.put(person, TrailPlan.HAND_OVER));
        people(keep + handOver, keep + handOver + letGo).forEach(person -> plans.put(person, TrailPlan.LET_GO));
        return plans;
    }

    static Set<PersonId> people(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> new PersonId("p" + number))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
