package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.ask.Deed;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/** The five steps are read from what their person has done. */
class FiveStepsTest {

    private static final Clearing CLEARING = new Clearing();
    private static int count;

    private final PersonId ann = CLEARING.person("Ann" + ++count);
    private final PersonId bo = CLEARING.person("Bo" + count);

    @AfterAll
    static void close() {
        CLEARING.close();
    }

    @Test
    void areReadFromWhatWasDone() {
        assertThat(taken()).isEmpty();

        long ask = CLEARING.draft(ann);
        assertThat(taken()).as("a draft is not sent").isEmpty();

        CLEARING.walked(ann, bo, 40, 20);
        assertThat(taken()).containsExactly(Step.SEE);

        CLEARING.walked(ann, bo, 6);
        assertThat(taken()).as("two weeks to the day").containsExactly(Step.SEE, Step.AGAIN);

        function(ann, "sales");
        function(bo, "sales");
        assertThat(taken()).doesNotContain(Step.MEET);
        function(bo, "service");
        assertThat(taken()).containsExactly(Step.SEE, Step.MEET, Step.AGAIN);

        CLEARING.asks().act(ask, new Deed.Withdraw(ann), CLEARING.now());
        long sent = CLEARING.ask(ann, bo);
        assertThat(taken()).containsExactly(Step.SEE, Step.ASK, Step.MEET, Step.AGAIN);

        CLEARING.asks().act(sent, new Deed.Accept(bo), CLEARING.now());
        CLEARING.asks().close(ann, sent, Gain.SOLUTION, "I ordered the right pump", CLEARING.now());
        assertThat(taken()).containsExactly(Step.values());
        assertThat(CLEARING.upkeep().stepsTaken(bo, CLEARING.now()))
                .as("what somebody else asked and wrote is not one's own step")
                .doesNotContain(Step.ASK, Step.WRITE);
    }

    @Test
    void arePutAwayAndTakenOut() {
        assertThat(CLEARING.upkeep().showsSteps(ann)).isTrue();
        CLEARING.upkeep().putStepsAway(ann);
        assertThat(CLEARING.upkeep().showsSteps(ann)).isFalse();
        assertThat(CLEARING.upkeep().choice(ann)).isEqualTo(DigestChoice.USUAL);
        CLEARING.upkeep().takeStepsOut(ann);
        assertThat(CLEARING.upkeep().showsSteps(ann)).isTrue();
    }

    private Set<Step> taken() {
        return CLEARING.upkeep().stepsTaken(ann, CLEARING.now());
    }

    private static void function(PersonId person, String function) {
        CLEARING.people()
                .put(
                        List.of(Clearing.builder(person, person.value())
                                .function(function)
                                .build()),
                        List.of(),
                        List.of());
    }
}
