package org.stigar.intake.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;

class SnapWalksTest {

    private static final Instant EPOCH = Instant.parse("2003-10-01T00:00:00Z");

    private final List<Walk> walks = new ArrayList<>();

    @Test
    void countsSecondsFromTheEpoch() throws IOException {
        IntakeReport report = read("# sender recipient second", "", "582 364 0", " 2\t790   86400 ");

        assertThat(report.problems()).isEmpty();
        assertThat(walks).containsExactly(mail(EPOCH, "582", "364"), mail(EPOCH.plusSeconds(86_400), "2", "790"));
    }

    @Test
    void leavesOutWhatIsNoMail() throws IOException {
        IntakeReport report =
                read("1 1 5", "1 2", "1 2 3 4", "1 2 3.5", "1 2 -9999999999", "1 2 99999999999999999999", "1 2 -5");

        assertThat(report.problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactly(
                        tuple(1L, Reason.SAME_PERSON),
                        tuple(2L, Reason.BAD_FIELDS),
                        tuple(3L, Reason.BAD_FIELDS),
                        tuple(4L, Reason.BAD_TIME),
                        tuple(5L, Reason.BAD_TIME),
                        tuple(6L, Reason.BAD_TIME));
        assertThat(walks).containsExactly(mail(EPOCH.minusSeconds(5), "1", "2"));
    }

    private static Walk mail(Instant at, String from, String to) {
        return Walk.of(
                at, List.of(new PersonId(from), new PersonId(to)), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL);
    }

    private IntakeReport read(String... lines) throws IOException {
        return new SnapWalks(ReadOptions.DEFAULT.withEpoch(EPOCH)).read(Given.lines(lines), walks::add);
    }
}
