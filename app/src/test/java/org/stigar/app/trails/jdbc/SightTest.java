package org.stigar.app.trails.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.jdbc.Sight.Stored;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Reason;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class SightTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BO = new PersonId("bo");
    private static final int DAYS = 700;
    private static final Instant NOW = Instant.ofEpochSecond((DAYS + 45) * 86_400L);

    /** Weekly for long, and silent since the change: what is seen and what is foretold rest on the last months alone. */
    @Test
    void anOccasionThatIsLostShortensTheMemory() {
        OwnTrail calm = see(Map.of());
        OwnTrail shifted = see(Map.of(BO, Instant.ofEpochSecond(DAYS * 86_400L)));

        assertThat(openness(shifted)).isLessThan(openness(calm));
        assertThat(shifted.assessment().reasons()).contains(new Reason.TimesAreChanging());
        assertThat(outlook(shifted).get(0)).isEqualTo(openness(shifted));
        assertThat(outlook(calm).get(0)).isEqualTo(openness(calm));
    }

    private static double openness(OwnTrail trail) {
        return trail.assessment().openness().orElseThrow();
    }

    private static OwnTrail see(Map<PersonId, Instant> lost) {
        Sight sight = new Sight(new MemoryPeople(), (me, others, now) -> lost, Openness::shipped);
        int[] weekly = IntStream.range(0, DAYS / 7).map(week -> week * 7).toArray();
        Trace trace = Trace.of(new Layer(WalkSource.MAIL, Occasion.OWN), weekly);
        return sight.see(
                        new Stored(BO, Optional.empty(), trace, List.of()),
                        sight.standpoint(ANN, List.of(BO), Vantage.calendar(0, DAYS), NOW))
                .orElseThrow();
    }

    private static List<Double> outlook(OwnTrail trail) {
        return new Sight(new MemoryPeople(), (me, others, now) -> Map.of(), Openness::shipped)
                .outlook(trail, Vantage.calendar(NOW.getEpochSecond() / 86_400.0, DAYS));
    }
}
