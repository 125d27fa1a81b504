package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.PublishedShare.Kind;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Whole publications of what a directory and a log of walks may well bring: people in several units, and quarters in which nobody walked. */
class OddOrganisationsTest {

    private static final Gate GATE = new Gate(Policy.leaders(8));
    private static final Quarter FIRST = new Quarter(0, 10);
    private static final Quarter SECOND = new Quarter(10, 20);
    private static final Quarter SILENT = new Quarter(20, 30);

    /** Whoever belongs to several units is counted in the first of them, once: the second memberships change no figure. */
    @Test
    void overlappingMembershipsChangeNoFigure() {
        Map<String, List<PersonId>> units = new HashMap<>();
        units.put("u0", people(0, 12));
        units.put("u1", people(12, 24));
        units.put("u2", people(24, 36));
        Publication plain = publish(Organisations.structure(units), List.of(FIRST, SECOND));

        // The last of each unit, and all of a fourth, which nobody has as the first.
        units.put("u1", people(9, 24));
        units.put("u2", people(20, 36));
        units.put("u3", people(0, 36));
        Publication overlapping = publish(Organisations.structure(units), List.of(FIRST, SECOND));

        assertThat(plain.groups()).hasSize(3);
        assertThat(overlapping).isEqualTo(plain);
    }

    @Test
    void everybodyInEveryUnitIsOneGroupOrNone() {
        Map<String, List<PersonId>> units = Map.of("u0", people(0, 36), "u1", people(0, 36), "u2", people(0, 36));

        assertThat(publish(Organisations.structure(units), List.of(FIRST, SECOND))
                        .groups())
                .hasSize(1);
    }

    /** That nothing was kept into it is true and said as coarsely as ever; of the silent quarter itself nothing is said. */
    @Test
    void ofAQuarterWithoutWalksNothingIsSaid() {
        Publication shown = publish(Organisations.blocks(12, 12, 12), List.of(FIRST, SECOND, SILENT));

        assertThat(shown.groups()).hasSize(3);
        assertThat(shown.turnover()).hasSize(2);
        assertThat(shown.turnover().get(1).weighted().kind()).isEqualTo(Kind.AT_MOST);
        assertThat(shown.formal().kind()).isEqualTo(Kind.WITHHELD);
        for (int group = 0; group < 3; group++) {
            assertThat(shown.silo(group).index()).isEmpty();
            assertThat(shown.silo(group).kind()).isEqualTo(Kind.WITHHELD);
        }
        // The trails are there still, each as it was judged.
        assertThat(shown.overall().of(TrailState.OPEN).kind()).isEqualTo(PublishedCount.Kind.ROUNDED);
    }

    @Test
    void betweenTwoSilentQuartersNothingIsSaidOfWhatWasKept() {
        Publication shown = publish(Organisations.blocks(12, 12, 12), List.of(FIRST, SILENT, new Quarter(30, 40)));

        assertThat(shown.turnover().get(1).weighted().kind()).isEqualTo(Kind.WITHHELD);
        assertThat(shown.turnover().get(1).unweighted().kind()).isEqualTo(Kind.WITHHELD);
    }

    @Test
    void whereNobodyEverWalkedNothingIsSaid() {
        Traces none = Organisations.traces(36, (one, other) -> 0);
        Publication shown = GATE.publish(Snapshot.builder(none, List.of(Organisations.blocks(12, 12, 12)))
                .quarters(List.of(FIRST, SECOND, SILENT))
                .build());

        assertThat(shown.overall().of(TrailState.OPEN).kind()).isNotEqualTo(PublishedCount.Kind.ROUNDED);
        assertThat(shown.silo(0).index()).isEmpty();
        assertThat(shown.turnover())
                .allSatisfy(kept -> assertThat(kept.weighted().kind()).isEqualTo(Kind.WITHHELD));
    }

    private static Publication publish(Structure structure, List<Quarter> quarters) {
        Traces traces = Organisations.traces(36, (one, other) -> {
            boolean isNear = one / 12 == other / 12 && other - one < 5;
            boolean isAcross = one / 12 != other / 12 && (one + other) % 5 == 0;
            return isNear ? 15 : isAcross ? 12 : 0;
        });
        return GATE.publish(Snapshot.builder(traces, List.of(structure))
                .states(trail -> Optional.of(TrailState.OPEN))
                .quarters(quarters)
                .build());
    }

    private static List<PersonId> people(int from, int until) {
        return IntStream.range(from, until).mapToObj(Organisations::person).toList();
    }
}
