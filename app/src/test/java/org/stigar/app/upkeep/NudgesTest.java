package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.Reminding;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** Which trails are spoken of, why, and what ends it. */
class NudgesTest {

    private static final Clearing CLEARING = new Clearing();
    private static int count;

    private final PersonId ann = CLEARING.person("Ann" + ++count);
    private final PersonId bo = CLEARING.person("Bo" + count);

    @AfterAll
    static void close() {
        CLEARING.close();
    }

    @Test
    void theirAskIsAReason() {
        CLEARING.fading(ann, bo, "x");
        long ask = CLEARING.ask(bo, ann);

        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.TheirAsk(ask));
        assertThat(said(ann)).containsExactly("Bo wonders whether you can help with something.");
    }

    @Test
    void myAskInTheirFieldIsAReasonUntilItIsSentToThem() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.says(bo, Stance.CAN_HELP);
        long ask = CLEARING.draft(ann);

        assertThat(CLEARING.reason(ann))
                .isInstanceOfSatisfying(
                        NudgeReason.MyAsk.class, mine -> assertThat(mine.id()).isEqualTo(ask));
        assertThat(said(ann))
                .containsExactly("You have a question about cooling systems. Bo says: I can help with that.");

        CLEARING.ask(ann, bo);
        assertThat(CLEARING.nudges(ann)).as("they are in touch").isEmpty();
    }

    @Test
    void anArenaWhereBothWereIsAReasonUntilTheyWalkAgain() {
        CLEARING.fading(ann, bo, "");
        CLEARING.metAtArena(ann, bo, 30);

        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.Arena.class);
        assertThat(said(ann)).singleElement().asString().startsWith("You and Bo met at an arena on ");

        CLEARING.walked(ann, bo, 29);
        assertThat(CLEARING.nudges(ann)).as("they have been in touch since").isEmpty();
    }

    @Test
    void aStageOfAJourneyThatAnAskBetweenThemNamedIsAReasonForBoth() {
        CLEARING.fading(ann, bo, "");
        CLEARING.solvedAt(ann, bo, "the delivery");
        CLEARING.pass(Duration.ofDays(60));

        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.Seam("the delivery"));
        assertThat(CLEARING.reason(bo)).isEqualTo(new NudgeReason.Seam("the delivery"));
    }

    @Test
    void whatIWantToLearnAndTheyCanIsAReason() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.says(ann, Stance.WANTS_TO_LEARN);
        CLEARING.says(bo, Stance.CAN_HELP);
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.Learn.class);
        assertThat(said(ann)).containsExactly("You want to learn cooling systems, and Bo can help with it.");

        CLEARING.helped(bo, ann);
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.LearnAgain.class);
        assertThat(said(ann))
                .containsExactly("You want to learn cooling systems, and Bo has helped you with it before.");
    }

    /** No manager reads what one cannot, unless they are chosen by name; what lies between the two of them stays. */
    @Test
    void nobodyIsLedToTheirManagerForWhatTheManagerCan() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.says(ann, Stance.WANTS_TO_LEARN);
        CLEARING.says(bo, Stance.CAN_HELP);
        CLEARING.helped(bo, ann);
        CLEARING.draft(ann);
        CLEARING.manages(bo, ann);

        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.Carries("x"));
        long ask = CLEARING.ask(bo, ann);
        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.TheirAsk(ask));
    }

    @Test
    void aManagerIsToldNoEvidenceAboutThoseTheyLead() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.says(ann, Stance.WANTS_TO_LEARN);
        CLEARING.helped(bo, ann);
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.LearnAgain.class);

        CLEARING.manages(ann, bo);
        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.Carries("x"));
        CLEARING.says(bo, Stance.CAN_HELP);
        assertThat(CLEARING.reason(ann)).as("what Bo says").isInstanceOf(NudgeReason.Learn.class);
    }

    /** Privacy P8: who is not found and who takes no asks is led to by none. */
    @Test
    void whatTheyHideAndWhatTheirCurtainHidesIsNone() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.says(ann, Stance.WANTS_TO_LEARN);
        CLEARING.says(bo, Stance.CAN_HELP);
        CLEARING.draft(ann);
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.MyAsk.class);

        Curtains curtains = CLEARING.get(Curtains.class);
        curtains.put(bo, new Curtain(Findable.NOT, 5));
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.Carries.class);
        curtains.put(bo, new Curtain(Findable.BY_ALL, 0));
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.Carries.class);
        curtains.put(bo, new Curtain(Findable.THROUGH_INTRODUCER, 1));
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.MyAsk.class);
        CLEARING.get(Competences.class).hide(bo, Clearing.COOLING);
        assertThat(CLEARING.reason(ann)).isInstanceOf(NudgeReason.Carries.class);
    }

    @Test
    void aProjectIsAReasonWhileItIsNewToOneOfThem() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.project("Vinter" + count, 10, ann, bo);
        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.NewProject("Vinter" + count));
        assertThat(said(ann)).containsExactly("You and Bo are both in Vinter" + count + " now.");

        PersonId cy = CLEARING.person("Cy" + count);
        CLEARING.fading(cy, bo, "x");
        CLEARING.project("Vinter" + count, 100, cy);
        assertThat(CLEARING.reason(cy)).as("new to Bo").isInstanceOf(NudgeReason.NewProject.class);

        PersonId dee = CLEARING.person("Dee" + count);
        PersonId eve = CLEARING.person("Eve" + count);
        CLEARING.fading(dee, eve, "x");
        CLEARING.project("Gammalt" + count, 100, dee, eve);
        assertThat(CLEARING.reason(dee)).isInstanceOf(NudgeReason.Carries.class);
    }

    @Test
    void theRhythmTheyAgreedOnIsTheLeastReason() {
        CLEARING.fading(ann, bo, "");
        CLEARING.trails().agree(bo, ann, AgreedRhythm.WEEKLY);

        assertThat(CLEARING.reason(ann)).isEqualTo(new NudgeReason.Rhythm(AgreedRhythm.WEEKLY));
        assertThat(said(ann)).containsExactly("You and Bo like to be in touch every week.");
    }

    @Test
    void aTrailThatIsOpenOrLongOvergrownIsNotSpokenOf() {
        PersonId cy = CLEARING.person("Cy" + count);
        CLEARING.walked(ann, bo, 1, 8, 15, 22, 29);
        CLEARING.trails().say(ann, bo, "x");
        CLEARING.walked(ann, cy, 500, 510, 520, 530);
        CLEARING.trails().say(ann, cy, "x");

        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    @Test
    void oneThatIsOvergrownLatelyIs() {
        CLEARING.walked(ann, bo, 110, 117, 124, 131);
        CLEARING.trails().say(ann, bo, "x");

        assertThat(CLEARING.nudges(ann)).hasSize(1);
    }

    @Test
    void aWalkEndsIt() {
        CLEARING.fading(ann, bo, "x");
        assertThat(CLEARING.nudges(ann)).hasSize(1);

        CLEARING.trails().logWalk(bo, ann, CLEARING.now());
        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    @Test
    void aRestAtEitherEndEndsIt() {
        CLEARING.fading(ann, bo, "x");
        assertThat(CLEARING.nudges(ann)).hasSize(1);

        CLEARING.trails().letRest(bo, ann);
        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    @Test
    void aPauseOfTheOtherEndsIt() {
        CLEARING.fading(ann, bo, "x");
        assertThat(CLEARING.nudges(ann)).hasSize(1);

        CLEARING.participation()
                .pause(bo, LocalDate.ofInstant(CLEARING.now(), ZoneOffset.UTC).plusDays(2));
        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    @Test
    void aSnoozeLastsFourWeeks() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        CLEARING.upkeep().snooze(ann, bo, CLEARING.now());

        assertThat(CLEARING.nudges(ann)).isEmpty();
        assertThat(allowed()).isFalse();
        CLEARING.pass(Duration.ofDays(27));
        assertThat(CLEARING.nudges(ann)).isEmpty();
        CLEARING.pass(Duration.ofDays(1));
        assertThat(CLEARING.nudges(ann)).hasSize(1);
        assertThat(allowed()).isTrue();
    }

    @Test
    void neverIsUntilItIsTakenBackAndASnoozeDoesNotShortenIt() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        CLEARING.upkeep().neverFor(ann, bo, CLEARING.now());
        CLEARING.upkeep().snooze(ann, bo, CLEARING.now());
        CLEARING.pass(Duration.ofDays(29));
        assertThat(CLEARING.nudges(ann)).isEmpty();
        assertThat(allowed()).isFalse();
        assertThat(CLEARING.upkeep().listNever(ann)).containsExactly(bo);
        assertThat(CLEARING.upkeep().listNever(bo)).isEmpty();

        CLEARING.upkeep().speakAgain(ann, bo);
        assertThat(CLEARING.nudges(ann)).hasSize(1);
    }

    @Test
    void whoWantsNoneAtAllIsRemindedOfNobodyAnywhere() {
        CLEARING.fading(ann, bo, "x");
        assertThat(allowed()).isTrue();
        CLEARING.upkeep().choose(ann, DigestChoice.USUAL.by(Way.NEVER));

        assertThat(allowed()).isFalse();
    }

    @Test
    void thereIsNothingToSnoozeWithoutATrail() {
        for (PersonId other : List.of(bo, ann, new PersonId("nobody"))) {
            assertThatExceptionOfType(NoTrailException.class)
                    .isThrownBy(() -> CLEARING.upkeep().snooze(ann, other, CLEARING.now()));
        }
    }

    /** Privacy P7. */
    @Test
    void exportsAllAndErasesAll() {
        CLEARING.fading(ann, bo, "x");
        PersonId cy = CLEARING.person("Cy" + count);
        CLEARING.fading(cy, ann, "x");
        CLEARING.nudges(ann);
        CLEARING.nudges(cy);
        CLEARING.upkeep().neverFor(ann, bo, CLEARING.now());
        CLEARING.upkeep().putStepsAway(ann);
        CLEARING.upkeep().snooze(cy, ann, CLEARING.now());

        PersonalRecords records = CLEARING.get("upkeepRecords", PersonalRecords.class);
        assertThat(records.export(ann).toString())
                .contains("TUESDAY", "AWAY", "Bo" + count)
                .doesNotContain("Cy" + count);

        CLEARING.erase(ann);
        String left = "";
        for (String table : List.of("upkeep", "upkeep_nudge", "upkeep_quiet")) {
            left += CLEARING.jdbc()
                    .sql("select coalesce(json_agg(t)::text, '') from " + table + " t")
                    .query(String.class)
                    .single();
        }
        assertThat(left)
                .doesNotContain(
                        HexFormat.of().formatHex(CLEARING.pseudonyms().of(ann).bytes()))
                .contains(HexFormat.of().formatHex(CLEARING.pseudonyms().of(cy).bytes()));
        assertThat(records.listPseudonyms())
                .doesNotContain(CLEARING.pseudonyms().of(ann));
    }

    private boolean allowed() {
        return !CLEARING.get(Reminding.class)
                .allowed(ann, List.of(bo), CLEARING.now())
                .isEmpty();
    }

    private static List<String> said(PersonId me) {
        MessageSource words = CLEARING.get(MessageSource.class);
        return CLEARING.nudges(me).stream()
                .map(nudge -> nudge.reason().say(words, "Bo", Locale.ENGLISH))
                .toList();
    }
}
