package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Offices;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;

/** The shipped table against the real data that it comes from. Skipped where the data is not there. */
class BridgeDecayTest {

    private static final int LAST_DAY = 526; // there is a gap in the data after it
    private static final Path FOLDER = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA"))
                    .orElse(System.getProperty("stigar.root", ".") + "/../shared/data"))
            .resolve("email-eu");

    @BeforeEach
    void needsTheData() {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: email-eu is not in the folder of real data (STIGAR_DATA)");
    }

    @Test
    void reproducesTheShippedTable() throws IOException {
        ClosingCounts counts = ClosingCounts.of(traces(), departments(), Windows.rolling(120, 30, LAST_DAY));

        assertThat(counts.trails()).isEqualTo(68_225);
        for (Cell cell : Cell.all()) {
            Hazard shipped = HazardTable.shipped().closing(cell);
            Hazard observed = counts.observed(cell.strength(), cell.placement());
            assertThat(observed.probability()).isCloseTo(shipped.probability(), within(0.0005));
            assertThat(observed.evidence()).isCloseTo(shipped.evidence(), within(1e-9));
            assertThat(counts.observedFading(cell.strength(), cell.placement()).probability())
                    .isCloseTo(
                            HazardTable.shipped()
                                    .fading(cell.strength(), cell.placement())
                                    .probability(),
                            within(0.0005));
        }
    }

    /** The table is no accident of its cuts: those of TRAIL-30 give it within a percentage point too. */
    @Test
    void reproducesTheTableOnTheGridOfTheBacktest() throws IOException {
        ClosingCounts counts = ClosingCounts.of(traces(), departments(), Windows.rolling(135, 30, LAST_DAY));

        for (Cell cell : Cell.all()) {
            assertThat(counts.observed(cell.strength(), cell.placement()).probability())
                    .isCloseTo(HazardTable.shipped().closing(cell).probability(), within(0.01));
            assertThat(counts.observedFading(cell.strength(), cell.placement()).probability())
                    .isCloseTo(
                            HazardTable.shipped()
                                    .fading(cell.strength(), cell.placement())
                                    .probability(),
                            within(0.02));
        }
    }

    /** Why two days of ninety are open, one is fading and none overgrown: so likely each is to be walked on. */
    @Test
    void statesGoWithTheChanceToBeWalkedOn() throws IOException {
        Windows windows = Windows.rolling(120, 30, LAST_DAY);
        Traces traces = traces();
        WindowScan scan = new WindowScan(traces, departments(), windows);
        int[] silent = new int[2];
        int[] woken = new int[2];
        for (int trail = 0; trail < traces.size(); trail++) {
            for (int window = 0; window < windows.cuts().size(); window++) {
                int cut = windows.cuts().get(window);
                Placements then = scan.placements().get(window);
                int one = traces.first(trail);
                int other = traces.second(trail);
                boolean isSilent = traces.days(trail).count(0, cut) > 0
                        && traces.days(trail).count(cut - Windows.MEMORY_DAYS, cut) == 0;
                if (isSilent && then.isPlaced(one) && then.isPlaced(other)) {
                    int rank = then.between(one, other).rank();
                    silent[rank]++;
                    woken[rank] += traces.days(trail).count(cut, cut + Windows.HORIZON_DAYS) > 0 ? 1 : 0;
                }
            }
        }

        assertThat((double) woken[Placement.INSIDE.rank()] / silent[Placement.INSIDE.rank()])
                .isCloseTo(0.245, within(0.0005));
        assertThat((double) woken[Placement.ACROSS.rank()] / silent[Placement.ACROSS.rank()])
                .isCloseTo(0.186, within(0.0005));
        for (Placement placement : Placement.values()) {
            assertThat(1
                            - HazardTable.shipped()
                                    .closing(StrengthClass.ONCE, placement)
                                    .probability())
                    .isBetween(0.2, 0.5);
            assertThat(1
                            - HazardTable.shipped()
                                    .closing(StrengthClass.FEW, placement)
                                    .probability())
                    .isGreaterThan(0.5);
        }
    }

    @Test
    void reproducesTheShippedSpread() throws IOException {
        HazardTable learned = Hazards.learn(traces(), departments(), Windows.rolling(120, 30, LAST_DAY));

        assertThat(learned.spread()).isCloseTo(HazardTable.shipped().spread(), within(0.0005));
    }

    private static Traces traces() throws IOException {
        TracesBuilder walks = new TracesBuilder();
        int layer = walks.layer(Offices.OWN);
        for (String line : lines("email-Eu-core-temporal.txt.gz")) {
            String[] fields = line.split(" ", -1);
            int day = Integer.parseInt(fields[2]) / 86_400;
            if (!fields[0].equals(fields[1]) && day < LAST_DAY) {
                walks.add(walks.number(new PersonId(fields[0])), walks.number(new PersonId(fields[1])), day, layer);
            }
        }
        return walks.build();
    }

    private static Directory departments() throws IOException {
        List<Person> people = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        Set<UnitId> seen = new HashSet<>();
        for (String line : lines("departments.tsv")) {
            String[] fields = line.split("\t", -1);
            if (!fields[0].equals("temporal_id")) {
                PersonId person = new PersonId(fields[0]);
                UnitId unit = new UnitId("d" + fields[2]);
                people.add(Person.builder(person).build());
                memberships.add(new Membership(person, unit, Validity.ALWAYS));
                if (seen.add(unit)) {
                    units.add(new Unit(unit, unit.value(), UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS));
                }
            }
        }
        return new Directory(people, units, memberships);
    }

    private static List<String> lines(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        if (!file.endsWith(".gz")) {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        }
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }
}
