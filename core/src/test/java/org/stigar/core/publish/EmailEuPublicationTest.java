package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.Quarters;
import org.stigar.core.measure.Turnover;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.state.TrailState;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** One real organisation through the measures and the gate. */
class EmailEuPublicationTest {

    private static final int LAST_DAY = 526;

    @Test
    void asManyTrailsStayAsIsKnownOfThisInstitute() throws IOException {
        List<Quarter> quarters = Quarters.windowsBefore(LAST_DAY, 5);

        assertThat(Turnover.between(traces(), quarters))
                .allSatisfy(kept -> assertThat(kept.orElseThrow().unweighted()).isBetween(0.34, 0.46));
    }

    @Test
    void publishesSilosOfARealInstituteAndNoSmallNumber() throws IOException {
        Traces traces = traces();
        Publication shown = new Gate(Policy.leaders(8))
                .publish(Snapshot.builder(traces, List.of(departments()))
                        .quarters(Quarters.windowsBefore(LAST_DAY, 5))
                        .states(trail -> state(traces, trail))
                        .build());

        assertThat(shown.groups().size()).isBetween(20, 42);
        for (int a = 0; a < shown.groups().size(); a++) {
            for (int b = 0; b <= a; b++) {
                PublishedCount open = shown.cell(a, b).open();
                assertThat(open.kind() == PublishedCount.Kind.ROUNDED ? open.value() : 10)
                        .isGreaterThanOrEqualTo(10);
            }
        }
        // Departments are closed: where it is said, far more stays inside than sizes alone would give.
        for (int group = 0; group < shown.groups().size(); group++) {
            assertThat(shown.silo(group).index().orElse(0.5)).isGreaterThanOrEqualTo(0.2);
        }
        assertThat(shown.order()).doesNotHaveDuplicates().hasSize(shown.groups().size());
        assertThat(shown.overall().of(TrailState.OPEN).kind()).isEqualTo(PublishedCount.Kind.ROUNDED);
    }

    /** Open if walked in the last month, fading in the last quarter: good enough to count by. */
    private static Optional<TrailState> state(Traces traces, int trail) {
        if (traces.days(trail).first() >= LAST_DAY) {
            return Optional.empty();
        }
        int silence = LAST_DAY - traces.days(trail).between(0, LAST_DAY).last();
        return Optional.of(silence <= 30 ? TrailState.OPEN : silence <= 90 ? TrailState.FADING : TrailState.OVERGROWN);
    }

    private static Traces traces() throws IOException {
        var builder = new TracesBuilder();
        int layer = builder.layer(new Layer(WalkSource.MAIL, Occasion.OWN));
        try (var in = new GZIPInputStream(Files.newInputStream(file("email-Eu-core-temporal.txt.gz")));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(" ", -1);
                if (!fields[0].equals(fields[1])) {
                    int one = builder.number(new PersonId(fields[0]));
                    int other = builder.number(new PersonId(fields[1]));
                    builder.add(one, other, Integer.parseInt(fields[2]) / 86_400, layer);
                }
            }
        }
        return builder.build();
    }

    private static Structure departments() throws IOException {
        Map<String, List<PersonId>> units = new TreeMap<>();
        List<String> lines = Files.readAllLines(file("departments.tsv"), StandardCharsets.US_ASCII);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            units.computeIfAbsent("d" + fields[2], unit -> new ArrayList<>()).add(new PersonId(fields[0]));
        }
        return Organisations.structure(units);
    }

    private static Path file(String name) {
        Path file = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA"))
                        .orElse(System.getProperty("stigar.root") + "/../shared/data"))
                .resolve("email-eu")
                .resolve(name);
        assumeTrue(Files.isReadable(file), "email-Eu is not there: set STIGAR_DATA to the folder of the real data");
        return file;
    }
}
