package org.stigar.app.asks.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.Workplace;
import org.stigar.app.asks.notes.OwnNote.State;
import org.stigar.core.people.PersonId;

class LearningNotesTest {

    private static final String TEXT = "Measure the seal before the pump.";

    private final Workplace place = new Workplace();
    private final LearningNotes notes = place.get(LearningNotes.class);
    private final PersonId ann = place.person("Ann");
    private final PersonId bo = place.person("Bo");
    private final PersonId cy = place.person("Cy");
    private final long ask = place.solved(ann, bo);

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void isSharedOnceBothAgreedAndFromTheNextQuarterOn() {
        propose(ann, TEXT);
        assertThat(notes.find(bo, ask).orElseThrow().text()).isEqualTo(TEXT);
        pass();
        assertThat(notes.shared(place.now())).isEmpty();

        notes.agree(bo, ask, TEXT);

        assertThat(notes.shared(place.now())).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo(TEXT);
            assertThat(note.quarter()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(note.about()).hasSize(1);
        });
    }

    @Test
    void isNotSharedInTheQuarterInWhichItWasSolved() {
        propose(bo, TEXT);
        notes.agree(ann, ask, TEXT);

        assertThat(notes.shared(place.now())).isEmpty();
    }

    @Test
    void nothingIsSharedThatTheOtherHasNotRead() {
        propose(ann, TEXT);
        propose(ann, TEXT + " And Cy is to blame.");

        assertThatExceptionOfType(AskRefusedException.class).isThrownBy(() -> notes.agree(bo, ask, TEXT));
        assertThat(notes.find(bo, ask).orElseThrow().state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void theWriterCannotAgreeAndCannotWriteOnceItIsShared() {
        propose(ann, TEXT);
        assertThatExceptionOfType(NoAskException.class).isThrownBy(() -> notes.agree(ann, ask, TEXT));
        notes.agree(bo, ask, TEXT);

        assertThatExceptionOfType(AskRefusedException.class).isThrownBy(() -> propose(ann, "Something else"));
    }

    @Test
    void eitherTakesItAwayForGoodWithItsWords() {
        propose(ann, TEXT);
        notes.agree(bo, ask, TEXT);
        notes.refuse(ann, ask);
        pass();

        assertThat(notes.shared(place.now())).isEmpty();
        assertThat(notes.find(bo, ask).orElseThrow().text()).isEmpty();
        assertThatExceptionOfType(AskRefusedException.class).isThrownBy(() -> propose(ann, TEXT));
    }

    @Test
    void othersSeeAndDoNothing() {
        propose(ann, TEXT);

        assertThat(notes.find(cy, ask)).isEmpty();
        assertThatExceptionOfType(NoAskException.class).isThrownBy(() -> notes.agree(cy, ask, TEXT));
        assertThatExceptionOfType(NoAskException.class).isThrownBy(() -> propose(cy, TEXT));
        notes.refuse(cy, ask);
        assertThat(notes.find(ann, ask).orElseThrow().state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void anAskThatIsNotSolvedHasNone() {
        long open = place.ask(ann, bo);

        assertThatExceptionOfType(AskRefusedException.class)
                .isThrownBy(() -> notes.propose(ann, open, new AskText(TEXT), place.now()));
    }

    @Test
    void goesWithEitherEnd() {
        propose(ann, TEXT);
        notes.agree(bo, ask, TEXT);
        place.erase(bo);
        pass();

        assertThat(notes.shared(place.now())).isEmpty();
        assertThat(notes.of(ann)).isEmpty();
    }

    private void propose(PersonId writer, String text) {
        notes.propose(writer, ask, new AskText(text), place.now());
    }

    private void pass() {
        place.pass(Duration.ofDays(80));
    }
}
