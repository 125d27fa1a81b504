package org.stigar.intake.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

class ReviewTeamsTest {

    private static final String TEAM_HEADER = "team,kind,subteam_of,from_month,to_month";
    private static final String MEMBER_HEADER = "team,github,role,from_month,to_month";

    @Test
    void makesOneUnitOfAllRowsOfATeam() throws IOException {
        Directory directory = read(
                        new String[] {
                            TEAM_HEADER,
                            "docs,archived-team,,2024-01-01,",
                            "docs,working-group,,2020-01-01,2021-01-01",
                            "docs,team,infra,2022-01-01,2024-01-01",
                            "infra,team,,2019-01-01,",
                            "spec,project-group,all,2023-01-01,",
                            "all,marker-team,,2019-01-01,"
                        },
                        MEMBER_HEADER)
                .directory();

        assertThat(directory.units())
                .containsExactly(
                        new Unit(
                                new UnitId("docs"),
                                "docs",
                                UnitKind.TEAM,
                                Optional.of(new UnitId("infra")),
                                new Validity(
                                        Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z"))),
                        new Unit(
                                new UnitId("infra"),
                                "infra",
                                UnitKind.TEAM,
                                Optional.empty(),
                                new Validity(Instant.parse("2019-01-01T00:00:00Z"), Instant.MAX)),
                        new Unit(
                                new UnitId("spec"),
                                "spec",
                                UnitKind.PROJECT,
                                Optional.empty(),
                                new Validity(Instant.parse("2023-01-01T00:00:00Z"), Instant.MAX)));
    }

    @Test
    void letsActiveMembersOfTeamsBelong() throws IOException {
        DirectoryIntake intake = read(
                new String[] {TEAM_HEADER, "a,team,,2020-01-01,", "all,marker-team,,2020-01-01,"},
                MEMBER_HEADER,
                "a,p1,lead,2020-01-01,",
                "a,p2,alumni,2021-01-01,",
                "all,p3,member,2020-01-01,",
                "b,p4,member,2020-01-01,",
                "a,p5,member,2021-01-01,2020-01-01");

        assertThat(intake.directory().memberships())
                .extracting(membership -> membership.person().value())
                .containsExactly("p1");
        assertThat(intake.directory().people())
                .extracting(person -> person.id().value())
                .containsExactly("p1", "p2", "p3");
        assertThat(intake.reports().get(1).problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactly(tuple(5L, Reason.UNKNOWN_UNIT), tuple(6L, Reason.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void leavesOutTeamsAboveThemselvesOrBelowNothing() throws IOException {
        DirectoryIntake intake = read(
                new String[] {
                    TEAM_HEADER,
                    "a,team,b,2020-01-01,",
                    "b,team,a,2020-01-01,",
                    "c,team,x,2020-01-01,",
                    "d,team,,2020-01-01,",
                    "e,club,,2020-01-01,"
                },
                MEMBER_HEADER,
                "d,p1,member,2020-01-01,");

        assertThat(intake.directory().units())
                .extracting(unit -> unit.id().value())
                .containsExactly("d");
        assertThat(intake.reports().get(0).problems())
                .extracting(IntakeProblem::reason)
                .containsExactlyInAnyOrder(Reason.BAD_VALUE, Reason.CYCLE, Reason.UNKNOWN_UNIT, Reason.UNKNOWN_UNIT);
    }

    @Test
    void readsTheTeamsOfAnOpenSourceProject() throws IOException {
        Path folder = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA"))
                        .orElse(System.getProperty("stigar.root") + "/../shared/data"))
                .resolve("rust");
        assumeThat(folder).as("the real data are not here").exists();

        DirectoryIntake intake = new ReviewTeams(ReadOptions.DEFAULT)
                .read(
                        SourceFile.of(folder.resolve("teams.csv")),
                        SourceFile.of(folder.resolve("team_memberships.csv")));

        assertThat(intake.reports())
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());
        assertThat(intake.reports().get(1).records()).isEqualTo(3_141);
        Directory directory = intake.directory();
        assertThat(directory.findUnit(new UnitId("all"))).isEmpty();
        assertThat(directory
                        .findUnit(new UnitId("leadership-council"))
                        .orElseThrow()
                        .validity()
                        .from())
                .isEqualTo(Instant.parse("2023-07-01T00:00:00Z"));
        assertThat(directory
                        .findUnit(new UnitId("operations"))
                        .orElseThrow()
                        .validity()
                        .until())
                .isEqualTo(Instant.parse("2020-11-01T00:00:00Z"));
    }

    private static DirectoryIntake read(String[] teams, String... members) throws IOException {
        return new ReviewTeams(ReadOptions.DEFAULT).read(Given.lines(teams), Given.lines(members));
    }
}
