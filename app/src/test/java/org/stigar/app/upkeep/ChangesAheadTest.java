package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.NudgeReason.Change.Whose;
import org.stigar.core.people.PersonId;

/** What somebody says changes for them: which trails are spoken of, to whom, and what ends it. */
class ChangesAheadTest {

    private static final Clearing CLEARING = new Clearing();
    private static int count;

    private final PersonId ann = CLEARING.person("Ann" + ++count);
    private final PersonId bo = CLEARING.person("Bo" + count);

    @AfterAll
    static void close() {
        CLEARING.close();
    }

    /** A trail that is open is spoken of too: a walk is easiest while there is an occasion. */
    @ParameterizedTest
    @EnumSource(
            value = What.class,
            names = {"LEAVING", "AWAY"})
    void whoIsNotThereAnyMoreIsRemindedOfEveryTrail(What what) {
        open(ann, bo);
        assertThat(CLEARING.nudges(ann)).isEmpty();

        CLEARING.changes(ann, what, 30, Telling.NOBODY);

        nextWeek();
        assertThat(CLEARING.reason(ann))
                .isEqualTo(new NudgeReason.Change(Whose.MINE, what, said(ann).on()));
        assertThat(CLEARING.nudges(bo)).isEmpty();
    }

    @Test
    void aNewRoleConcernsThoseOfOnesUnitsAndProjectsAlone() {
        PersonId cy = CLEARING.person("Cy" + count);
        open(ann, bo);
        open(ann, cy);
        CLEARING.project("Broar" + count, 300, ann, bo);
        CLEARING.changes(ann, What.NEW_ROLE, 30, Telling.OTHER_ENDS);

        assertThat(CLEARING.nudges(ann)).extracting(Nudge::other).containsExactly(bo);
        assertThat(CLEARING.reason(bo))
                .isEqualTo(new NudgeReason.Change(
                        Whose.THEIRS, What.NEW_ROLE, said(ann).on()));
        assertThat(CLEARING.nudges(cy)).isEmpty();
    }

    @Test
    void theOtherEndReadsItInTheLetterOnceItIsTold() {
        open(ann, bo);
        CLEARING.nudges(bo);
        CLEARING.changes(ann, What.LEAVING, 30, Telling.OTHER_ENDS);
        nextWeek();

        assertThat(CLEARING.letters(bo))
                .singleElement()
                .asString()
                .contains("Ann" + count + " slutar", "vill att du ska veta");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, ChangesAhead.NEAR_DAYS, ChangesAhead.NEAR_DAYS + 1, ChangesAhead.MOST_DAYS})
    void comesInTheWeeksBeforeItsDayAndIsGoneWhenTheDayIsOver(int days) {
        open(ann, bo);
        CLEARING.changes(ann, What.AWAY, days, Telling.OTHER_ENDS);
        ChangesAhead changes = CLEARING.get(ChangesAhead.class);
        boolean near = days <= ChangesAhead.NEAR_DAYS;
        assertThat(changes.findNear(ann, CLEARING.now()).isPresent()).isEqualTo(near);
        assertThat(changes.told(List.of(ann), CLEARING.now()).isEmpty()).isEqualTo(!near);

        CLEARING.pass(Duration.ofDays(days));
        assertThat(changes.find(ann, CLEARING.now())).as("on the day").isPresent();
        assertThat(changes.told(List.of(ann), CLEARING.now())).containsOnlyKeys(ann);

        CLEARING.pass(Duration.ofDays(1));
        assertThat(changes.find(ann, CLEARING.now())).isEmpty();
        assertThat(changes.findNear(ann, CLEARING.now())).isEmpty();
        assertThat(changes.told(List.of(ann), CLEARING.now())).isEmpty();
        CLEARING.pass(Duration.ofDays(1));
        CLEARING.runDigests();
        assertThat(stored(ann)).as("deleted").isZero();
    }

    @Test
    void aWalkEndsItForThatTrail() {
        open(ann, bo);
        CLEARING.changes(ann, What.LEAVING, 50, Telling.OTHER_ENDS);
        assertThat(CLEARING.nudges(ann)).hasSize(1);
        assertThat(CLEARING.nudges(bo)).hasSize(1);

        CLEARING.trails().logWalk(bo, ann, CLEARING.now());
        assertThat(CLEARING.nudges(ann)).isEmpty();
        assertThat(CLEARING.nudges(bo)).isEmpty();
        nextWeek();
        assertThat(CLEARING.nudges(ann)).isEmpty();
        assertThat(CLEARING.nudges(bo)).isEmpty();
    }

    @Test
    void aRestAndAPauseEndItAndAnotherWordTakesItsPlace() {
        open(ann, bo);
        CLEARING.changes(ann, What.LEAVING, 40, Telling.OTHER_ENDS);
        assertThat(CLEARING.nudges(bo)).hasSize(1);

        CLEARING.changes(ann, What.AWAY, 40, Telling.OTHER_ENDS);
        assertThat(CLEARING.reason(bo))
                .isInstanceOfSatisfying(
                        NudgeReason.Change.class,
                        change -> assertThat(change.what()).isEqualTo(What.AWAY));
        CLEARING.participation()
                .pause(ann, LocalDate.ofInstant(CLEARING.now(), ZoneOffset.UTC).plusDays(2));
        assertThat(CLEARING.nudges(bo)).isEmpty();
        assertThat(CLEARING.nudges(ann)).isEmpty();
        CLEARING.participation().takePart(ann);
        CLEARING.participation().optOut(ann);
        assertThat(CLEARING.nudges(bo)).isEmpty();
        CLEARING.participation().takePart(ann);
        assertThat(CLEARING.nudges(bo)).hasSize(1);

        CLEARING.trails().letRest(ann, bo);
        assertThat(CLEARING.nudges(bo)).isEmpty();
    }

    /** What was told in a letter that waits is taken back with it. */
    @Test
    void takenBackItIsNowhere() {
        open(ann, bo);
        CLEARING.nudges(bo);
        CLEARING.changes(ann, What.LEAVING, 40, Telling.OTHER_ENDS);
        nextWeek();
        assertThat(CLEARING.letters(bo)).hasSize(1);

        CLEARING.get(ChangesAhead.class).takeBack(ann);
        assertThat(CLEARING.letters(bo)).isEmpty();
        assertThat(CLEARING.nudges(bo)).isEmpty();
        assertThat(CLEARING.nudges(ann)).isEmpty();
        assertThat(stored(ann)).isZero();
    }

    @Test
    void toldNoMoreItStaysOnesOwn() {
        open(ann, bo);
        CLEARING.nudges(bo);
        CLEARING.changes(ann, What.LEAVING, 40, Telling.OTHER_ENDS);
        nextWeek();
        CLEARING.changes(ann, What.LEAVING, 40, Telling.NOBODY);

        assertThat(CLEARING.letters(bo)).isEmpty();
        assertThat(CLEARING.nudges(bo)).isEmpty();
        assertThat(said(ann).telling()).isEqualTo(Telling.NOBODY);
    }

    @Test
    void isAheadAndWithinAYear() {
        for (int days : new int[] {-1, 0, ChangesAhead.MOST_DAYS + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CLEARING.changes(ann, What.AWAY, days, Telling.NOBODY));
        }
        assertThat(CLEARING.get(ChangesAhead.class).find(ann, CLEARING.now())).isEmpty();
    }

    /** Privacy P7. */
    @Test
    void isTakenAlongAndErased() {
        CLEARING.changes(ann, What.LEAVING, 40, Telling.OTHER_ENDS);
        PersonalRecords records = CLEARING.get("upkeepRecords", PersonalRecords.class);
        assertThat(records.export(ann).toString())
                .contains("LEAVING", "OTHER_ENDS", said(ann).on().toString());
        assertThat(records.listPseudonyms()).contains(CLEARING.pseudonyms().of(ann));

        CLEARING.erase(ann);
        assertThat(stored(ann)).isZero();
    }

    @Test
    void everyKindHasItsSentence() {
        MessageSource words = CLEARING.get(MessageSource.class);
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(Stream.of(Whose.values())
                        .flatMap(
                                whose -> Stream.of(What.values()).map(what -> new NudgeReason.Change(whose, what, day)))
                        .map(change -> change.say(words, "Bo", Locale.ENGLISH)))
                .doesNotHaveDuplicates()
                .allSatisfy(said -> assertThat(said).contains("Bo", "May 4, 2026"));
    }

    private static void open(PersonId one, PersonId other) {
        CLEARING.walked(one, other, 2, 9, 16, 23, 30);
    }

    private static ChangeAhead said(PersonId person) {
        return CLEARING.get(ChangesAhead.class).find(person, CLEARING.now()).orElseThrow();
    }

    /** Goes to the next Tuesday, and lets the digests come. */
    private static void nextWeek() {
        CLEARING.pass(Duration.ofDays(1));
        while (CLEARING.now().atZone(ZoneOffset.UTC).getDayOfWeek() != DigestChoice.USUAL.day()) {
            CLEARING.pass(Duration.ofDays(1));
        }
        CLEARING.runDigests();
    }

    private static int stored(PersonId person) {
        return CLEARING.jdbc()
                .sql("select count(*) from upkeep_change where person = :person")
                .param("person", CLEARING.pseudonyms().of(person).bytes())
                .query(Integer.class)
                .single();
    }
}
