package org.stigar.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class ShareTest {

    @Test
    void densityIsTheShareOfPairs() {
        assertThat(Density.inside(5, 4)).hasValue(0.4);
        assertThat(Density.between(2, 3, 6)).hasValue(1);
        assertThat(Density.inside(1, 0)).isEmpty();
        assertThatThrownBy(() -> Density.inside(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayWithBothKindsIsInformal() {
        var builder = new TracesBuilder();
        int ann = builder.number(new PersonId("ann"));
        int bob = builder.number(new PersonId("bob"));
        int formal = builder.layer(new Layer(WalkSource.MAIL, Occasion.SERIES));
        int own = builder.layer(new Layer(WalkSource.MAIL, Occasion.OWN));
        for (int day : new int[] {1, 2, 3, 50}) {
            builder.add(ann, bob, day, formal);
        }
        builder.add(ann, bob, 3, own);
        builder.add(ann, bob, 4, own);
        Traces traces = builder.build();

        FormalShare share = FormalShare.in(traces, new Quarter(0, 10));

        assertThat(share).isEqualTo(new FormalShare(2, 2));
        assertThat(share.share()).hasValue(0.5);
        assertThat(FormalShare.in(traces, new Quarter(60, 70)).share()).isEqualTo(OptionalDouble.empty());
    }
}
