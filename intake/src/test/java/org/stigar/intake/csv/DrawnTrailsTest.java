package org.stigar.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;

class DrawnTrailsTest {

    private final List<Walk> walks = new ArrayList<>();
    private final List<DrawnTrail> trails = new ArrayList<>();

    @Test
    void makesAWalkUnlessTheOtherEndSaysNo() throws IOException {
        IntakeReport report = read(
                "by,with,rhythm,at,confirmed",
                "p1,p2,weekly,2026-03-02T09:00:00Z,yes",
                "p1,p3,When-Needed,2026-03-02T09:00:00Z,no",
                "p1,p4,quarterly,2026-03-02T09:00:00Z");

        assertThat(report.problems()).isEmpty();
        assertThat(report.walks()).isEqualTo(2);
        assertThat(walks).extracting(Walk::kind).containsExactly(WalkKind.DECLARED, WalkKind.DECLARED);
        assertThat(trails)
                .extracting(DrawnTrail::rhythm)
                .containsExactly(AgreedRhythm.WEEKLY, AgreedRhythm.WHEN_NEEDED, AgreedRhythm.QUARTERLY);
        assertThat(trails)
                .extracting(DrawnTrail::answer)
                .containsExactly(DrawnTrail.Answer.CONFIRMED, DrawnTrail.Answer.DENIED, DrawnTrail.Answer.OPEN);
    }

    @Test
    void leavesOutWhatIsNoTrail() throws IOException {
        IntakeReport report = read(
                "by,with,rhythm,at,confirmed",
                "p1,p1,weekly,2026-03-02T09:00:00Z,",
                "p1,p2,daily,2026-03-02T09:00:00Z,",
                "p1,p2,weekly,,",
                "p1,p2,weekly,soon,",
                "p1,p2,weekly,2026-03-02T09:00:00Z,perhaps");

        assertThat(report.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(
                        Reason.SAME_PERSON, Reason.BAD_VALUE, Reason.MISSING_FIELD, Reason.BAD_TIME, Reason.BAD_VALUE);
        assertThat(walks).isEmpty();
    }

    private IntakeReport read(String... lines) throws IOException {
        return new DrawnTrails(ReadOptions.DEFAULT).read(Given.lines(lines), walks::add, trails::add);
    }
}
