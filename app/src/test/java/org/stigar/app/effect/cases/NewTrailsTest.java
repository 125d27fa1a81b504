package org.stigar.app.effect.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.app.effect.cases.NewTrails.Need;
import org.stigar.app.effect.cases.NewTrails.Time;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class NewTrailsTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");
    private static final PersonId DEE = new PersonId("dee");
    private static final PersonId EVE = new PersonId("eve");

    /** The day of what they took part in. */
    private static final int DAY = 20_000;

    private final TracesBuilder walks = new TracesBuilder();

    @Test
    void countsWhatWasBegunAndIsOpenWhenTheTimeIsOver() {
        walk(ANN, BOB, 3);
        walk(ANN, CY, 3, 21, 41, 61, 81);
        NewTrails trails = new NewTrails(walks.build(), Set.of(ANN, BOB, CY));

        assertThat(trails.count(List.of(after(90, Need.WALKED), after(30, Need.OPEN), after(90, Need.OPEN))))
                .containsExactly(Map.of(ANN, 2, BOB, 1, CY, 1), Map.of(ANN, 2, BOB, 1, CY, 1), Map.of(ANN, 1, CY, 1));
    }

    @Test
    void countsNoOldTrailNoneOfTheDayItselfAndNoneToOthers() {
        walk(BOB, CY, -100, 3);
        walk(ANN, DEE, 0);
        walk(ANN, EVE, 3);
        walk(BOB, DEE, 31);
        NewTrails trails = new NewTrails(walks.build(), Set.of(ANN, BOB, CY, DEE));

        assertThat(trails.count(List.of(after(30, Need.OPEN)))).containsExactly(Map.of());
    }

    private static Time after(int days, Need need) {
        return new Time(DAY, DAY + 1, DAY + 1 + days, need);
    }

    private void walk(PersonId one, PersonId other, int... days) {
        int layer = walks.layer(new Layer(WalkSource.DECLARED, Occasion.OWN));
        for (int day : days) {
            walks.add(walks.number(one), walks.number(other), DAY + day, layer);
        }
    }
}
