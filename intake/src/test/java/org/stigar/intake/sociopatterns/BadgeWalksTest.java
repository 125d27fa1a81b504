package org.stigar.intake.sociopatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;

class BadgeWalksTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final List<Walk> walks = new ArrayList<>();

    @Test
    void makesAnEncounterOfSlotsThatFollowEachOther() throws IOException {
        IntakeReport report = read("40 7 3", "60 3 7", "120 7 3", "181 7 3", "181 7 5");

        assertThat(report.problems()).isEmpty();
        assertThat(report.records()).isEqualTo(5);
        assertThat(walks).containsExactly(encounter(20, "3", "7"), encounter(161, "3", "7"), encounter(161, "5", "7"));
    }

    @Test
    void leavesOutWhatCannotBe() throws IOException {
        IntakeReport report = read("100 1 2", "80 1 3", "100 4 4", "x 1 2", "100 1", "120 1 2 3");

        assertThat(report.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(
                        Reason.OUT_OF_ORDER, Reason.SAME_PERSON, Reason.BAD_TIME, Reason.BAD_FIELDS, Reason.BAD_FIELDS);
        assertThat(walks).hasSize(1);
    }

    @Test
    void readsWhoWorksWhere() throws IOException {
        DirectoryIntake intake = new BadgeDepartments().read(Given.lines("1 sales", "2\tservice", "1 service"));

        assertThat(intake.reports().get(0).count(Reason.DUPLICATE_ID)).isEqualTo(1);
        assertThat(intake.directory().at(MONDAY).findPrimaryUnit(new PersonId("2")))
                .contains(new UnitId("service"));
        assertThat(intake.directory().memberships()).hasSize(2);
    }

    private static Walk encounter(long second, String one, String other) {
        return Walk.of(
                MONDAY.plusSeconds(second),
                List.of(new PersonId(one), new PersonId(other)),
                WalkKind.ENCOUNTER,
                Occasion.OWN,
                new WalkSource("badge"));
    }

    private IntakeReport read(String... lines) throws IOException {
        return new BadgeWalks(ReadOptions.DEFAULT.withEpoch(MONDAY)).read(Given.lines(lines), walks::add);
    }
}
