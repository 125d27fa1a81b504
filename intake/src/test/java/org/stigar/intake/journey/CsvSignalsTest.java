package org.stigar.intake.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Signal.Kind;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;

class CsvSignalsTest {

    private static final YearMonth NOW = YearMonth.of(2026, 4);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void readsWhatWasMeasured() throws IOException {
        SignalIntake intake = read(
                "stage,month,nps,complaints,repeat_contacts,lead_time_days",
                "Sign,2026-03,-38.5,17,,",
                "Deliver,2026-03,,,22,\"6,5\"");

        assertThat(intake.report().problems()).isEmpty();
        assertThat(intake.signals())
                .containsExactly(
                        new Signal("Sign", MARCH, Kind.NPS, -38.5),
                        new Signal("Sign", MARCH, Kind.COMPLAINTS, 17),
                        new Signal("Deliver", MARCH, Kind.REPEAT_CONTACTS, 22),
                        new Signal("Deliver", MARCH, Kind.LEAD_TIME, 6.5));
    }

    @Test
    void tellsTheLineOfEachProblem() throws IOException {
        SignalIntake intake = read(
                "stage;month;nps;colour",
                "Sign;2026-03;40;red",
                "Gone;2026-03;40;",
                "Sign;2026-13;40;",
                "Sign;2026-05;40;",
                "Sign;1999-12;40;",
                "Sign;2026-3;40;",
                "Sign;2026-02;101;",
                "Sign;2026-02;1,234;",
                "Sign;2026-02;NaN;",
                "Sign;2026-02;;",
                ";2026-02;3;",
                "Sign;2026-03;41;",
                "Sign;2026-02;1e1;");

        assertThat(intake.report().problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactly(
                        tuple(1L, Reason.UNKNOWN_COLUMN),
                        tuple(3L, Reason.UNKNOWN_STAGE),
                        tuple(4L, Reason.BAD_TIME),
                        tuple(5L, Reason.BAD_TIME),
                        tuple(6L, Reason.BAD_TIME),
                        tuple(7L, Reason.BAD_TIME),
                        tuple(8L, Reason.BAD_VALUE),
                        tuple(9L, Reason.BAD_VALUE),
                        tuple(10L, Reason.BAD_VALUE),
                        tuple(11L, Reason.MISSING_FIELD),
                        tuple(12L, Reason.MISSING_FIELD),
                        tuple(13L, Reason.DUPLICATE_ID),
                        tuple(14L, Reason.BAD_VALUE));
        assertThat(intake.signals()).containsExactly(new Signal("Sign", MARCH, Kind.NPS, 40));
    }

    @Test
    void aFileWithoutMonthsSaysSo() throws IOException {
        assertThat(read("stage,nps", "Sign,3").report().count(Reason.MISSING_COLUMN))
                .isOne();
        assertThat(read("stage,month,nps").report().count(Reason.NO_RECORDS)).isOne();
    }

    @Test
    void writesWhatItReads() {
        Samples.forAll(300, random -> {
            List<Signal> signals = new ArrayList<>();
            for (String stage : List.of("Sign", "Deliver")) {
                for (int month = 1; month <= 4; month++) {
                    for (Kind kind : Kind.values()) {
                        if (random.nextBoolean()) {
                            signals.add(new Signal(
                                    stage, YearMonth.of(2026, month), kind, random.nextInt(0, 10_001) / 100.0));
                        }
                    }
                }
            }
            assertThat(again(signals)).isEqualTo(signals);
        });
    }

    private static List<Signal> again(List<Signal> signals) {
        try {
            return CsvSignals.read(
                            Given.bytes(CsvSignals.write(signals).getBytes(StandardCharsets.UTF_8)),
                            Set.of("Sign", "Deliver")::contains,
                            NOW)
                    .signals();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SignalIntake read(String... lines) throws IOException {
        return CsvSignals.read(Given.lines(lines), Set.of("Sign", "Deliver")::contains, NOW);
    }
}
