package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.app.trails.DrawingException.Reason;
import org.stigar.app.trails.DrawnLine.State;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

class DrawingTest {

    private static final Village VILLAGE = new Village();
    private static int count;

    private final PersonId ann = VILLAGE.person("Ann" + ++count);
    private final PersonId bob = VILLAGE.person("Bob" + count);

    @AfterAll
    static void close() {
        VILLAGE.close();
    }

    @Test
    void waitsForTheOther() {
        DrawnLine line = draw(ann, bob, "  prices \n");

        assertThat(line)
                .isEqualTo(new DrawnLine(
                        line.id(),
                        ann,
                        Optional.of(bob),
                        "Bob" + count,
                        "prices",
                        AgreedRhythm.MONTHLY,
                        VILLAGE.now(),
                        State.WAITING));
        assertThat(VILLAGE.drawing().drawnBy(ann)).containsExactly(line);
        assertThat(VILLAGE.drawing().waitingFor(bob)).containsExactly(line);
        assertThat(VILLAGE.drawing().waitingFor(ann)).isEmpty();
        assertThat(VILLAGE.trails().of(ann, VILLAGE.now())).isEmpty();
        assertThat(VILLAGE.trails().of(bob, VILLAGE.now())).isEmpty();
    }

    @Test
    void becomesATrailWalkedOnTheDayOfTheLine() {
        Instant drawn = VILLAGE.now();
        long line = draw(ann, bob, "prices").id();
        VILLAGE.pass(Duration.ofDays(5));
        VILLAGE.drawing().answer(bob, line, Answer.YES, VILLAGE.now());

        OwnTrail mine = VILLAGE.trails().find(ann, bob, VILLAGE.now()).orElseThrow();
        OwnTrail theirs = VILLAGE.trails().find(bob, ann, VILLAGE.now()).orElseThrow();
        assertThat(mine.days().stream().boxed()).containsExactly(day(drawn));
        assertThat(mine.carriesToMe()).isEqualTo("prices");
        assertThat(theirs.carriesFromMe()).isEqualTo("prices");
        assertThat(theirs.rhythm()).contains(AgreedRhythm.MONTHLY);
        assertThat(VILLAGE.drawing().drawnBy(ann)).isEmpty();
        assertThat(VILLAGE.drawing().waitingFor(bob)).isEmpty();
    }

    @Test
    void isATrailAtOnceWhereTheOtherDrewTheSame() {
        draw(ann, bob, "prices");
        DrawnLine back = VILLAGE.drawing().draw(bob, ann, "code", AgreedRhythm.WEEKLY, VILLAGE.now());

        OwnTrail trail = VILLAGE.trails().find(ann, bob, VILLAGE.now()).orElseThrow();
        assertThat(back.state()).isEqualTo(State.CONFIRMED);
        assertThat(trail.carriesToMe()).isEqualTo("prices");
        assertThat(trail.carriesFromMe()).isEqualTo("code");
        assertThat(trail.rhythm()).contains(AgreedRhythm.WEEKLY);
        assertThat(VILLAGE.drawing().drawnBy(ann)).isEmpty();
        assertThat(VILLAGE.drawing().drawnBy(bob)).isEmpty();
    }

    @Test
    void aNoIsForTheOtherAloneAndDrawingIsAYes() {
        long line = draw(ann, bob, "prices").id();
        List<DrawnLine> before = VILLAGE.drawing().drawnBy(ann);
        VILLAGE.drawing().answer(bob, line, Answer.NO, VILLAGE.now());

        assertThat(VILLAGE.drawing().drawnBy(ann)).isEqualTo(before);
        assertThat(VILLAGE.drawing().waitingFor(bob)).isEmpty();
        assertThat(draw(bob, ann, "").state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void theFirstAnswerCounts() {
        long line = draw(ann, bob, "").id();
        VILLAGE.drawing().answer(bob, line, Answer.NO, VILLAGE.now());

        assertThatExceptionOfType(NoTrailException.class)
                .isThrownBy(() -> VILLAGE.drawing().answer(bob, line, Answer.YES, VILLAGE.now()));
    }

    @Test
    void drawingAgainChangesTheWordsAndNothingElse() {
        DrawnLine first = draw(ann, bob, "prices");
        VILLAGE.pass(Duration.ofDays(1));
        DrawnLine second = VILLAGE.drawing().draw(ann, bob, "offers", AgreedRhythm.WEEKLY, VILLAGE.now());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.drawnAt()).isEqualTo(first.drawnAt());
        assertThat(second.carries()).isEqualTo("offers");
        assertThat(VILLAGE.drawing().drawnBy(ann)).containsExactly(second);
    }

    @Test
    void onlyTheOtherAnswers() {
        long line = draw(ann, bob, "").id();
        PersonId eve = VILLAGE.person("Eve");

        for (PersonId who : List.of(ann, eve)) {
            assertThatExceptionOfType(NoTrailException.class)
                    .isThrownBy(() -> VILLAGE.drawing().answer(who, line, Answer.YES, VILLAGE.now()));
        }
    }

    @Test
    void onlyTheWriterTakesItBack() {
        long line = draw(ann, bob, "").id();
        for (PersonId who : List.of(bob, VILLAGE.person("Eve"))) {
            assertThatExceptionOfType(NoTrailException.class)
                    .isThrownBy(() -> VILLAGE.drawing().erase(who, line));
        }
        VILLAGE.drawing().erase(ann, line);

        assertThat(VILLAGE.drawing().drawnBy(ann)).isEmpty();
        assertThat(VILLAGE.drawing().waitingFor(bob)).isEmpty();
    }

    @Test
    void aNoteIsForItsWriterAlone() {
        DrawnLine note =
                VILLAGE.drawing().note(ann, " Kim at the port ", "customs", AgreedRhythm.QUARTERLY, VILLAGE.now());

        assertThat(note.state()).isEqualTo(State.PRIVATE);
        assertThat(note.name()).isEqualTo("Kim at the port");
        assertThat(note.other()).isEmpty();
        assertThat(VILLAGE.drawing().drawnBy(ann)).containsExactly(note);
    }

    @Test
    void tenAreEnoughNotesIncluded() {
        for (int i = 0; i < 9; i++) {
            VILLAGE.drawing().note(ann, "somebody " + i, "", AgreedRhythm.MONTHLY, VILLAGE.now());
        }
        draw(ann, bob, "");

        assertReason(Reason.TOO_MANY_WAITING, () -> draw(ann, VILLAGE.person("Eve"), ""));
        assertReason(
                Reason.TOO_MANY_WAITING,
                () -> VILLAGE.drawing().note(ann, "one more", "", AgreedRhythm.MONTHLY, VILLAGE.now()));
        assertThat(draw(ann, bob, "other words").carries()).isEqualTo("other words");
    }

    @Test
    void saysWhatIsWrong() {
        assertReason(Reason.TO_ONESELF, () -> draw(ann, ann, ""));
        assertReason(Reason.NOBODY, () -> draw(ann, new PersonId("nobody"), ""));
        assertReason(Reason.NO_NAME, () -> VILLAGE.drawing().note(ann, " ", "", AgreedRhythm.MONTHLY, VILLAGE.now()));
        assertReason(
                Reason.BAD_NAME, () -> VILLAGE.drawing().note(ann, "a\nb", "", AgreedRhythm.MONTHLY, VILLAGE.now()));
        VILLAGE.trail(ann, bob);
        assertReason(Reason.A_TRAIL_ALREADY, () -> draw(ann, bob, ""));
        assertReason(Reason.A_TRAIL_ALREADY, () -> draw(bob, ann, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202eb", "a\u2028b", "half \ud83c"})
    void refusesTextThatIsNotOneLine(String text) {
        assertReason(Reason.BAD_TEXT, () -> draw(ann, bob, text));
        assertThat(VILLAGE.drawing().drawnBy(ann)).isEmpty();
    }

    @Test
    void takesTextUpToItsLength() {
        String longest = "å".repeat(DrawnLine.LONGEST);

        assertThat(draw(ann, bob, longest).carries()).isEqualTo(longest);
        assertReason(Reason.BAD_TEXT, () -> draw(ann, bob, longest + "x"));
    }

    private static DrawnLine draw(PersonId me, PersonId other, String carries) {
        return VILLAGE.drawing().draw(me, other, carries, AgreedRhythm.MONTHLY, VILLAGE.now());
    }

    private static int day(Instant instant) {
        return (int) LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay();
    }

    private static void assertReason(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DrawingException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
