package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonIndex;

/** A forest with changes, built anew from what it tells. */
class RebuiltForestTest implements ForestContract {

    @Override
    public Forest forest(PersonIndex people, List<TrailChange> trails) {
        Forest changed = new ChangedForestTest().forest(people, trails);
        return Forest.build(people, changed::forEach);
    }

    @Test
    void hasNoChangesLeftToMerge() {
        Forest rebuilt = forest(PersonIndex.of(List.of(ANN, BOB)), List.of(new TrailChange(ANN, BOB, 0.5)));

        assertThat(rebuilt.changes()).isZero();
        assertThat(rebuilt.size()).isEqualTo(1);
    }
}
