package org.stigar.core.trail.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessment.Mark;
import org.stigar.core.trail.state.TrailFacts.Rest;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class AssessorTest {

    private static final Layer MAIL = new Layer(WalkSource.MAIL, Occasion.OWN);
    private static final Layer DECLARED = new Layer(WalkSource.DECLARED, Occasion.OWN);
    private static final Assessor ASSESSOR = new Assessor(Openness.shipped(), Thresholds.SHIPPED);

    @Test
    void callsAWeeklyTrailOpenThenFadingThenOvergrown() {
        Trace weekly = Trace.of(MAIL, weeks(0, 52));
        int last = 51 * 7;

        assertThat(assess(weekly, last + 3.5).state()).isEqualTo(TrailState.OPEN);
        assertThat(assess(weekly, last + 60).state()).isEqualTo(TrailState.FADING);
        assertThat(assess(weekly, last + 300).state()).isEqualTo(TrailState.OVERGROWN);
    }

    @Test
    void judgesEachTrailByItsOwnRhythm() {
        Trace weekly = Trace.of(MAIL, weeks(0, 52));
        Trace quarterly = Trace.of(MAIL, IntStream.range(0, 9).map(i -> i * 45).toArray());

        assertThat(assess(weekly, 400).horizonDays()).hasValue(14);
        assertThat(assess(quarterly, 400).horizonDays()).hasValue(90);
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, 14", "MONTHLY, 60", "QUARTERLY, 180"})
    void takesTheAgreedRhythmBeforeTheLearnedOne(AgreedRhythm rhythm, double horizon) {
        var facts =
                new TrailFacts(Trace.of(MAIL, weeks(0, 20)), Optional.of(rhythm), Rest.NO, List.of(), Optional.empty());

        Assessment assessment = ASSESSOR.assess(facts, Vantage.calendar(150, 150));
        assertThat(assessment.horizonDays()).hasValue(horizon);
        assertThat(assessment.reasons()).contains(new Reason.Agreed(rhythm, 150 - 134.0));
    }

    @Test
    void letsATrailThatIsWalkedWhenNeededNeverFade() {
        var facts = new TrailFacts(
                Trace.of(MAIL, 1), Optional.of(AgreedRhythm.WHEN_NEEDED), Rest.NO, List.of(), Optional.empty());

        Assessment assessment = ASSESSOR.assess(facts, Vantage.calendar(700, 700));
        assertThat(assessment.state()).isEqualTo(TrailState.OPEN);
        assertThat(assessment.openness()).isEmpty();
        assertThat(assessment.horizonDays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, OPEN", "60.1, FADING", "120, FADING", "120.1, OVERGROWN"})
    void saysWhatIsKnownAndNoProbabilityWhereWalksAreLoggedByHand(double silence, TrailState expected) {
        var facts = new TrailFacts(
                Trace.of(DECLARED, 10), Optional.of(AgreedRhythm.MONTHLY), Rest.NO, List.of(), Optional.empty());

        Assessment assessment = ASSESSOR.assess(facts, Vantage.calendar(11 + silence, 300));
        assertThat(assessment.state()).isEqualTo(expected);
        assertThat(assessment.openness()).isEqualTo(OptionalDouble.empty());
        assertThat(assessment.reasons()).contains(new Reason.LoggedByHand(), new Reason.LastWalked(10));
    }

    @Test
    void marksNewAndRestingTrails() {
        var facts = new TrailFacts(Trace.of(MAIL, 95, 99), Optional.empty(), Rest.YES, List.of(), Optional.empty());

        Assessment assessment = ASSESSOR.assess(facts, Vantage.calendar(100.5, 100));
        assertThat(assessment.marks()).containsExactlyInAnyOrder(Mark.NEW, Mark.RESTING);
        assertThat(assessment.reasons().get(0)).isEqualTo(new Reason.Resting());
        assertThat(assessment.reasons()).contains(new Reason.FirstWalked(95));
        assertThat(assess(Trace.of(MAIL, 60, 99), 100.5).marks()).isEmpty();
    }

    @Test
    void tellsOfASilenceThatIsUnusual() {
        Assessment assessment = assess(Trace.of(MAIL, 0, 10, 20, 30), 121);

        assertThat(assessment.reasons()).contains(new Reason.QuieterThanUsual(10, 9));
        assertThat(new Reason.QuieterThanUsual(10, 9).isMostLikelyDecayed()).isTrue();
        assertThat(new Reason.QuieterThanUsual(10, 8).isMostLikelyDecayed()).isFalse();
        assertThat(assess(Trace.of(MAIL, 0, 10, 20, 30), 36).reasons())
                .noneMatch(Reason.QuieterThanUsual.class::isInstance);
    }

    @Test
    void tellsOfTheReadersOwnChangeOfUnitSinceTheLastWalk() {
        Instant before = Instant.ofEpochSecond(5 * 86_400L);
        Instant since = Instant.ofEpochSecond(50 * 86_400L);
        Instant later = Instant.ofEpochSecond(500 * 86_400L);
        var facts = new TrailFacts(
                Trace.of(MAIL, 30), Optional.empty(), Rest.NO, List.of(before, since, later), Optional.empty());

        assertThat(ASSESSOR.assess(facts, Vantage.calendar(100, 100)).reasons())
                .filteredOn(Reason.YouChangedUnit.class::isInstance)
                .containsExactly(new Reason.YouChangedUnit(since));
    }

    /** Weekly for two years and silent since the change: an old habit says it is open, the weeks since say it is not. */
    @Test
    void countsOnlyRecentDaysOnceAChangeTookTheOccasion() {
        Trace trace = Trace.of(MAIL, weeks(0, 100));
        double now = 7 * 99 + 60;
        Assessment calm = ASSESSOR.assess(facts(trace, Optional.empty()), Vantage.calendar(now, now));
        Assessment shifted = ASSESSOR.assess(facts(trace, Optional.of(day(now - 59))), Vantage.calendar(now, now));

        assertThat(shifted.openness().orElseThrow()).isLessThan(calm.openness().orElseThrow());
        assertThat(shifted.reasons()).contains(new Reason.TimesAreChanging());
        assertThat(calm.reasons()).doesNotContain(new Reason.TimesAreChanging());
        for (double other : new double[] {now + 1, now - 90}) {
            assertThat(ASSESSOR.assess(facts(trace, Optional.of(day(other))), Vantage.calendar(now, now)))
                    .as("a day ahead, or long ago")
                    .isEqualTo(calm);
        }
    }

    private static TrailFacts facts(Trace trace, Optional<Instant> occasionLost) {
        return new TrailFacts(trace, Optional.empty(), Rest.NO, List.of(), occasionLost);
    }

    private static Instant day(double day) {
        return Instant.ofEpochSecond((long) (day * 86_400));
    }

    @Test
    void leavesOutWhatIsWalkedLater() {
        assertThat(assess(Trace.of(MAIL, 10, 50, 300), 60)).isEqualTo(assess(Trace.of(MAIL, 10, 50), 60));
        assertThatThrownBy(() -> assess(Trace.of(MAIL, 300), 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alwaysHasAReasonAndAStateThatFitsItsOpenness() {
        Samples.forAll(1_000, random -> {
            int[] days = random.ints(1 + random.nextInt(20), 0, 300).toArray();
            Trace trace = Trace.of(random.nextBoolean() ? MAIL : DECLARED, days);
            Assessment assessment = assess(trace, 300 + random.nextDouble() * 400);

            assertThat(assessment.reasons()).isNotEmpty();
            assessment
                    .openness()
                    .ifPresent(
                            openness -> assertThat(assessment.state()).isEqualTo(Thresholds.SHIPPED.state(openness)));
        });
    }

    @ParameterizedTest
    @CsvSource({"1, OPEN", "0.5, OPEN", "0.499, FADING", "0.2, FADING", "0.199, OVERGROWN", "0, OVERGROWN"})
    void drawsTheLinesWhereTheyAreSet(double openness, TrailState expected) {
        assertThat(Thresholds.SHIPPED.state(openness)).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Thresholds.SHIPPED.state(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(0.2, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(Double.NaN, 0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Assessment assess(Trace trace, double now) {
        return ASSESSOR.assess(TrailFacts.of(trace), Vantage.calendar(now, now));
    }

    private static int[] weeks(int from, int until) {
        return IntStream.range(from, until).map(week -> week * 7).toArray();
    }

    @Test
    void learnsTheRhythmOfTheMedianGap() {
        assertThat(OwnRhythm.medianGap(DaySet.of(4))).isEmpty();
        assertThat(OwnRhythm.medianGap(DaySet.of(0, 1, 4, 14))).hasValue(3);
        assertThat(OwnRhythm.medianGap(DaySet.of(0, 1, 4))).hasValue(2);
        assertThat(OwnRhythm.horizonDays(DaySet.of(0, 1, 2))).isEqualTo(14);
        assertThat(OwnRhythm.horizonDays(DaySet.of(0, 200))).isEqualTo(180);
        assertThat(OwnRhythm.horizonDays(DaySet.of(9))).isEqualTo(60);
    }

    /** The table of docs/measures/openness.md. */
    @ParameterizedTest
    @CsvSource({
        "300 307 314 321 328 335 342 349 356 363 370 377 384 391 398, 14, 0.56, OPEN",
        "100 190 280 370, 180, 0.67, OPEN",
        "396 398 399 403, 14, 0.47, FADING",
        "330, 60, 0.12, OVERGROWN",
        "370 371 372 373 374 375, 14, 0.10, OVERGROWN",
    })
    void worksOutTheExampleOfTheDocument(String days, double horizon, double openness, TrailState state) {
        int[] walked =
                Arrays.stream(days.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        Assessment assessment = assess(Trace.of(MAIL, walked), 405);

        assertThat(assessment.horizonDays()).hasValue(horizon);
        assertThat(assessment.openness().orElseThrow()).isCloseTo(openness, within(0.005));
        assertThat(assessment.state()).isEqualTo(state);
    }

    @Test
    void tellsAForestTheOpennessOrTheMiddleOfTheState() {
        Trace mail = Trace.of(MAIL, weeks(0, 52));
        Trace byHand = Trace.of(DECLARED, weeks(0, 52));
        for (double now : new double[] {365, 380, 420, 800, 5_000}) {
            Vantage from = Vantage.calendar(now, 365);
            Assessment known = ASSESSOR.assess(TrailFacts.of(mail), from);
            assertThat(ASSESSOR.worth(TrailFacts.of(mail), from))
                    .isEqualTo(known.worth(Thresholds.SHIPPED))
                    .isEqualTo(Math.max(1e-6, known.openness().orElseThrow()));
        }

        assertThat(ASSESSOR.worth(TrailFacts.of(byHand), Vantage.calendar(365, 365)))
                .isEqualTo(0.75);
        assertThat(ASSESSOR.worth(TrailFacts.of(byHand), Vantage.calendar(380, 365)))
                .isEqualTo(0.35);
        assertThat(ASSESSOR.worth(TrailFacts.of(byHand), Vantage.calendar(800, 365)))
                .isEqualTo(0.1);
    }
}
