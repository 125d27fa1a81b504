package org.stigar.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.change.TrailPlan.HAND_OVER;
import static org.stigar.core.change.TrailPlan.KEEP;
import static org.stigar.core.change.TrailPlan.LET_GO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class TrailPlanTest {

    @Test
    void somebodyWantsWhatTheyWantOfMostTrails() {
        assertThat(TrailPlan.mostOf(List.of(LET_GO, KEEP, LET_GO))).contains(LET_GO);
        assertThat(TrailPlan.mostOf(List.of(HAND_OVER))).contains(HAND_OVER);
        assertThat(TrailPlan.mostOf(List.of())).isEmpty();
    }

    @Test
    void ofTwoThatAreAsManyItIsTheOneThatKeepsMore() {
        assertThat(TrailPlan.mostOf(List.of(LET_GO, HAND_OVER))).contains(HAND_OVER);
        assertThat(TrailPlan.mostOf(List.of(LET_GO, KEEP, HAND_OVER))).contains(KEEP);
        assertThat(TrailPlan.mostOf(List.of(LET_GO, HAND_OVER, HAND_OVER, LET_GO)))
                .contains(HAND_OVER);
    }

    @Test
    void isMadeMostOftenInWhateverOrder() {
        Samples.forAll(1_000, random -> {
            List<TrailPlan> plans = new ArrayList<>(random.ints(1 + random.nextInt(9), 0, 3)
                    .mapToObj(choice -> List.of(TrailPlan.values()).get(choice))
                    .toList());
            TrailPlan most = TrailPlan.mostOf(plans).orElseThrow();
            for (TrailPlan other : TrailPlan.values()) {
                assertThat(Collections.frequency(plans, most))
                        .isGreaterThanOrEqualTo(Collections.frequency(plans, other));
            }
            Collections.reverse(plans);
            assertThat(TrailPlan.mostOf(plans)).contains(most);
        });
    }
}
