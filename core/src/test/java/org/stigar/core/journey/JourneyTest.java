package org.stigar.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.core.journey.JourneyProblem.Reason;
import org.stigar.core.people.UnitId;

class JourneyTest {

    @Test
    void branchesAndJoins() {
        CheckedJourney checked = Journey.of(
                List.of(
                        drawn("sign", "sales", "deliver", "invoice"),
                        drawn("deliver", "logistics", "begin"),
                        drawn("invoice", "finance", "begin"),
                        drawn("begin", "service")),
                unit -> true);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.journey().handovers())
                .containsExactly(
                        new Handover("sign", "deliver"),
                        new Handover("sign", "invoice"),
                        new Handover("deliver", "begin"),
                        new Handover("invoice", "begin"));
    }

    @Test
    void putsStagesInOrderOfTheirHandovers() {
        Journey journey = Journey.of(
                        List.of(
                                drawn("renew", "care"),
                                drawn("sign", "sales", "begin"),
                                drawn("begin", "service", "renew")),
                        unit -> true)
                .journey();
        assertThat(journey.stages()).extracting(Stage::name).containsExactly("sign", "begin", "renew");
    }

    @Test
    void leavesOutWhatClosesALoop() {
        CheckedJourney checked = Journey.of(
                List.of(drawn("a", "u", "b"), drawn("b", "u", "c"), drawn("c", "u", "a", "c")), unit -> true);
        assertThat(checked.problems())
                .containsExactly(new JourneyProblem(Reason.LOOP, 2), new JourneyProblem(Reason.LOOP, 2));
        assertThat(checked.journey().handovers()).containsExactly(new Handover("a", "b"), new Handover("b", "c"));
    }

    @Test
    void tellsWhatCannotBeKept() {
        CheckedJourney checked = Journey.of(
                List.of(drawn("a", "gone", "nowhere"), drawn("a", "sales"), drawn("b", "sales")),
                unit -> unit.value().equals("sales"));
        assertThat(checked.problems())
                .containsExactlyInAnyOrder(
                        new JourneyProblem(Reason.UNKNOWN_UNIT, 0),
                        new JourneyProblem(Reason.NO_UNITS, 0),
                        new JourneyProblem(Reason.UNKNOWN_STAGE, 0),
                        new JourneyProblem(Reason.SAME_NAME, 1));
        assertThat(checked.journey().stages()).extracting(Stage::name).containsExactly("a", "b");
    }

    @Test
    void takesNoMoreStagesThanItShows() {
        List<Journey.Drawn> many = IntStream.rangeClosed(0, Journey.MOST_STAGES)
                .mapToObj(number -> drawn("stage " + number, "sales"))
                .toList();
        assertThat(Journey.of(many, unit -> true).problems())
                .containsExactly(new JourneyProblem(Reason.TOO_MANY_STAGES, Journey.MOST_STAGES));
    }

    @Test
    void anythingDrawnBecomesAJourneyThatReadsTheSame() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
            Collections.shuffle(names, random);
            List<Journey.Drawn> drawn = names.subList(0, 1 + random.nextInt(names.size())).stream()
                    .map(name -> drawn(
                            name,
                            "u" + random.nextInt(3),
                            Stream.generate(() -> names.get(random.nextInt(names.size())))
                                    .limit(random.nextInt(4))
                                    .toArray(String[]::new)))
                    .toList();
            Journey journey = Journey.of(drawn, unit -> true).journey();
            CheckedJourney again = Journey.of(journey.drawn(), unit -> true);
            assertThat(again.problems()).as("seed %d", seed).isEmpty();
            assertThat(again.journey()).as("seed %d", seed).isEqualTo(journey);
        }
    }

    @Test
    void refusesAHandoverBack() {
        List<Stage> stages = List.of(drawn("a", "u").stage(), drawn("b", "u").stage());
        assertThatThrownBy(() -> new Journey(stages, List.of(new Handover("b", "a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Journey(stages, List.of(new Handover("a", "c"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsOneLine() {
        for (String name : List.of("", " a", "a\nb", "a|b", "=1+1", "@x", "x".repeat(Stage.LONGEST_NAME + 1))) {
            assertThatThrownBy(() -> drawn(name, "u")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Journey.Drawn drawn(String name, String unit, String... next) {
        return new Journey.Drawn(
                new Stage(name, new TreeSet<>(List.of(new UnitId(unit))), List.of(), List.of()), List.of(next));
    }
}
