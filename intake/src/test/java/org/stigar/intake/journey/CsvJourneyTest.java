package org.stigar.intake.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;
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
