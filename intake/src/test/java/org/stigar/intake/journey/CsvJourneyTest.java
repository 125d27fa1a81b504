package org.stigar.intake.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;

class CsvJourneyTest {

    private static final String[] JOURNEY = {
        "stage,units,functions,touchpoints,next",
        "Sign,sales|sales-n,Sales,Shop | Web,Deliver|Invoice",
        "Deliver,logistics,\"Driving, storing\",Parcel,Begin",
        "Invoice,finance,,,Begin",
        "Begin,service,Support,Call,"
    };

    @Test
    void readsABranchingJourney() throws IOException {
        JourneyIntake intake = read(JOURNEY);

        assertThat(intake.report().problems()).isEmpty();
        assertThat(intake.journey().handovers())
                .containsExactly(
                        new Handover("Sign", "Deliver"),
                        new Handover("Sign", "Invoice"),
                        new Handover("Deliver", "Begin"),
                        new Handover("Invoice", "Begin"));
        Stage sign = intake.journey().stages().get(0);
        assertThat(sign.units()).containsExactly(new UnitId("sales"), new UnitId("sales-n"));
        assertThat(sign.touchpoints()).containsExactly("Shop", "Web");
        assertThat(intake.journey().stages().get(1).functions()).containsExactly("Driving, storing");
    }

    @Test
    void writesWhatItReads() throws IOException {
        JourneyIntake first = read(JOURNEY);
        String written = CsvJourney.write(first.journey());

        JourneyIntake again =
                CsvJourney.read(Given.bytes(written.getBytes(StandardCharsets.UTF_8)), CsvJourneyTest::isKnown);

        assertThat(again.report().problems()).isEmpty();
        assertThat(again.journey()).isEqualTo(first.journey());
    }

    @Test
    void tellsTheLineOfEachProblem() throws IOException {
        JourneyIntake intake = read(
                "stage;units;next;colour",
                "A;sales;B;red",
                "B;gone|sales;A|Z;",
                "C;;;",
                ";sales;;",
                "A;sales;;",
                "\"D\"\"" + "d".repeat(Stage.LONGEST_NAME) + "\";sales;;");

        assertThat(intake.report().problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(1L, Reason.UNKNOWN_COLUMN),
                        tuple(3L, Reason.UNKNOWN_UNIT),
                        tuple(3L, Reason.CYCLE),
                        tuple(3L, Reason.BAD_VALUE),
                        tuple(5L, Reason.MISSING_FIELD),
                        tuple(6L, Reason.DUPLICATE_ID),
                        tuple(7L, Reason.BAD_VALUE));
        assertThat(intake.report().accepted()).isEqualTo(3);
        assertThat(intake.journey().handovers()).containsExactly(new Handover("A", "B"));
    }

    @Test
    void readsATableOfTouchpoints() throws IOException {
        JourneyIntake intake = read(
                "stage,touchpoint,channel,actor,function",
                "Sign,Order,web,sales,Sales",
                "Deliver,Parcel,,logistics,",
                "Sign,Order,shop,customer|sales-n,\"Sales|Support\"");

        assertThat(intake.report().problems()).isEmpty();
        Stage sign = intake.journey().stages().get(0);
        assertThat(sign.touchpoints()).containsExactly("Order (web)", "Order (shop)");
        assertThat(sign.units()).containsExactly(new UnitId("sales"), new UnitId("sales-n"));
        assertThat(sign.functions()).containsExactly("Sales", "Support");
        assertThat(intake.journey().handovers()).containsExactly(new Handover("Sign", "Deliver"));
    }

    @Test
    void tellsTheLineOfEachTouchpointThatCannotBe() throws IOException {
        JourneyIntake intake = read(
                "stage,touchpoint,channel,actor,next",
                "A,Order,web,sales,B",
                "A,Pay,web,gone,",
                "B,,web,sales,",
                "B,Wait,,sales,A|Z",
                ",Call,,sales,",
                "C," + "d".repeat(Stage.LONGEST_NAME) + ",web,,");

        assertThat(intake.report().problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(3L, Reason.UNKNOWN_UNIT),
                        tuple(4L, Reason.MISSING_FIELD),
                        tuple(5L, Reason.CYCLE),
                        tuple(5L, Reason.BAD_VALUE),
                        tuple(6L, Reason.MISSING_FIELD),
                        tuple(7L, Reason.BAD_VALUE));
        assertThat(intake.journey().handovers()).containsExactly(new Handover("A", "B"));
    }

    /** Whatever a journey holds, its table of touchpoints is the same journey, and no cell of it begins as a formula does. */
    @Test
    void touchpointsAreReadAsTheyWereWritten() {
        List<String> words =
                List.of("Order", "Pay (web)", "Ask (=1+1)", "Call ( home)", "Go (a (b))", "Wait ()", "Meet (by phone)");
        Samples.forAll(500, random -> {
            List<Journey.Drawn> drawn = new ArrayList<>();
            for (int stage = 0; stage < 4; stage++) {
                TreeSet<UnitId> units = new TreeSet<>();
                List<String> touchpoints = new ArrayList<>();
                List<String> next = new ArrayList<>();
                for (String word : words) {
                    if (random.nextInt(3) == 0) {
                        touchpoints.add(word);
                        units.add(new UnitId("u" + random.nextInt(5)));
                    }
                }
                for (int later = stage + 1; later < 4; later++) {
                    if (random.nextBoolean()) {
                        next.add("Stage " + later);
                    }
                }
                drawn.add(new Journey.Drawn(
                        new Stage(
                                "Stage " + stage,
                                units,
                                random.nextBoolean() ? List.of("Sales") : List.of(),
                                touchpoints),
                        next));
            }
            Journey journey = Journey.of(drawn, unit -> true).journey();
            String written = CsvJourney.writeTouchpoints(journey);

            assertThat(again(written)).isEqualTo(journey);
            assertThat(written.lines().flatMap(line -> List.of(line.split(",", -1)).stream()))
                    .noneMatch(cell -> cell.matches("[=+@-].*"));
        });
    }

    private static Journey again(String written) {
        try {
            return CsvJourney.read(Given.bytes(written.getBytes(StandardCharsets.UTF_8)), CsvJourneyTest::isKnown)
                    .journey();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anEmptyFileIsAnEmptyJourney() throws IOException {
        assertThat(read("stage,units").journey().stages()).isEmpty();
        assertThat(read("name,units", "A,sales").report().count(Reason.MISSING_COLUMN))
                .isOne();
    }

    private static JourneyIntake read(String... lines) throws IOException {
        return CsvJourney.read(Given.lines(lines), CsvJourneyTest::isKnown);
    }

    private static boolean isKnown(UnitId unit) {
        return !unit.value().equals("gone");
    }
}
