package org.stigar.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.people.WorkingHours;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;

class CsvDirectoryTest {

    private static final ReadOptions UTC = ReadOptions.DEFAULT.withZone(ZoneOffset.UTC);

    @Test
    void readsEveryColumnOfAPerson() throws IOException {
        DirectoryIntake intake = new CsvDirectory(UTC)
                .people(Given.lines(
                        "id,name,addresses,languages,country,city,zone,hours,function,role,level",
                        "p1,\"Moe, Ann\",Ann@X.org|ann,sv|en-GB,se,Umeå,Europe/Stockholm,07:30-16:00,sales,agent,lead",
                        "p2"))
                .read();

        assertThat(intake.reports().get(0).problems()).isEmpty();
        assertThat(intake.directory().people())
                .containsExactly(
                        Person.builder(new PersonId("p1"))
                                .name("Moe, Ann")
                                .addresses(List.of("ann@x.org", "ann"))
                                .languages(List.of(Locale.forLanguageTag("sv"), Locale.UK))
                                .country("SE")
                                .city("Umeå")
                                .zone(ZoneId.of("Europe/Stockholm"))
                                .hours(new WorkingHours(LocalTime.of(7, 30), LocalTime.of(16, 0)))
                                .function("sales")
                                .role("agent")
                                .level("lead")
                                .build(),
                        Person.builder(new PersonId("p2")).build());
    }

    @Test
    void leavesOutPeopleRowByRow() throws IOException {
        DirectoryIntake intake = new CsvDirectory(UTC)
                .people(Given.lines(
                        "id,country,zone,hours,languages",
                        "p1,Sweden,,,",
                        "p2,,Middle-earth,,",
                        "p3,,,17:00-08:00,",
                        "p4,,,always,",
                        "p5,,,,12",
                        ",SE,,,",
                        "p6,,,,",
                        "p6,SE,,,"))
                .read();

        assertThat(problems(intake, 0))
                .containsExactly(
                        tuple(2L, Reason.BAD_VALUE),
                        tuple(3L, Reason.BAD_VALUE),
                        tuple(4L, Reason.BAD_VALUE),
                        tuple(5L, Reason.BAD_VALUE),
                        tuple(6L, Reason.BAD_VALUE),
                        tuple(7L, Reason.MISSING_FIELD),
                        tuple(9L, Reason.DUPLICATE_ID));
        assertThat(intake.directory().people()).extracting(Person::id).containsExactly(new PersonId("p6"));
    }

    @Test
    void takesParentsThatComeLater() throws IOException {
        DirectoryIntake intake = units("u1,u2", "u2,u3", "u3,");

        assertThat(problems(intake, 0)).isEmpty();
        assertThat(intake.directory().findUnit(new UnitId("u1")))
                .contains(new Unit(
                        new UnitId("u1"), "u1", UnitKind.DEPARTMENT, Optional.of(new UnitId("u2")), Validity.ALWAYS));
    }

    @Test
    void leavesOutTheRowThatClosesACycleAndWhatHangsOnIt() throws IOException {
        DirectoryIntake intake = units("top,", "u1,u2", "u2,u3", "u3,u1", "u4,u4", "u5,top", "u6,nowhere", "u5,");

        assertThat(problems(intake, 0))
                .containsExactlyInAnyOrder(
                        tuple(5L, Reason.CYCLE),
                        tuple(6L, Reason.CYCLE),
                        tuple(9L, Reason.DUPLICATE_ID),
                        tuple(3L, Reason.UNKNOWN_UNIT),
                        tuple(4L, Reason.UNKNOWN_UNIT),
                        tuple(8L, Reason.UNKNOWN_UNIT));
        assertThat(intake.directory().units())
                .extracting(unit -> unit.id().value())
                .containsExactly("top", "u5");
        assertThat(intake.reports().get(0).accepted()).isEqualTo(2);
    }

    /** Row by row against walking up from each: the rows taken form a forest, and no other row could be added to it. */
    @Test
    void agreesWithWalkingUp() {
        Samples.forAll(500, random -> {
            int size = 1 + random.nextInt(9);
            String[] rows = new String[size];
            Map<String, String> parents = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                String parent = random.nextInt(3) == 0 ? "" : "u" + random.nextInt(size + 1);
                rows[i] = "u" + i + "," + parent;
                if (!closes(parents, "u" + i, parent)) {
                    parents.put("u" + i, parent);
                }
            }
            List<String> expected = parents.keySet().stream()
                    .filter(unit -> leadsToTop(parents, unit))
                    .toList();
            try {
                assertThat(units(rows).directory().units())
                        .extracting(unit -> unit.id().value())
                        .containsExactlyElementsOf(expected);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void checksMembershipsAgainstPeopleAndUnits() throws IOException {
        DirectoryIntake intake = new CsvDirectory(UTC)
                .people(Given.lines("id", "p1", "p2"))
                .units(Given.lines("id;kind", "u1;team"))
                .memberships(Given.lines(
                        "person,unit,from,until",
                        "p1,u1,1968-04-01,2026-01-01",
                        "p3,u1,,",
                        "p1,u2,,",
                        "p2,u1,2026-01-02,2026-01-01",
                        "p2,u1,2026-01-01,2026-01-01",
                        "p2,u1,,yesterday",
                        "p2,u1,2026-01-01,9999-12-31"))
                .read();

        assertThat(problems(intake, 2))
                .containsExactly(
                        tuple(3L, Reason.UNKNOWN_PERSON),
                        tuple(4L, Reason.UNKNOWN_UNIT),
                        tuple(5L, Reason.ENDS_BEFORE_IT_BEGINS),
                        tuple(6L, Reason.ENDS_BEFORE_IT_BEGINS),
                        tuple(7L, Reason.BAD_TIME));
        assertThat(intake.directory().memberships())
                .containsExactly(
                        new Membership(
                                new PersonId("p1"),
                                new UnitId("u1"),
                                new Validity(
                                        Instant.parse("1968-04-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"))),
                        new Membership(
                                new PersonId("p2"),
                                new UnitId("u1"),
                                new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.MAX)));
        assertThat(intake.nothingRead()).isFalse();
    }

    @Test
    void takesPeopleAndUnitsFromMembershipsAlone() throws IOException {
        DirectoryIntake intake = new CsvDirectory(ReadOptions.DEFAULT)
                .memberships(Given.lines("unit,person", "u1,p1", "u1,p2", "u2,p2"))
                .read();

        assertThat(intake.directory().people()).hasSize(2);
        assertThat(intake.directory().units()).extracting(Unit::kind).containsOnly(UnitKind.DEPARTMENT);
        assertThat(intake.directory().memberships()).hasSize(3);
    }

    @Test
    void saysThatOneOfTheFilesGaveNothing() throws IOException {
        DirectoryIntake intake = new CsvDirectory(ReadOptions.DEFAULT)
                .people(Given.lines("id", "p1"))
                .memberships(Given.lines("who,where", "p1,u1"))
                .read();

        assertThat(intake.nothingRead()).isTrue();
        assertThat(problems(intake, 1)).containsExactly(tuple(1L, Reason.MISSING_COLUMN));
    }

    private static boolean closes(Map<String, String> parents, String unit, String parent) {
        String at = parent;
        while (at != null && !at.isEmpty()) {
            if (at.equals(unit)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private static boolean leadsToTop(Map<String, String> parents, String unit) {
        String at = unit;
        while (at != null && !at.isEmpty()) {
            at = parents.get(at);
        }
        return at != null;
    }

    private static DirectoryIntake units(String... rows) throws IOException {
        return new CsvDirectory(UTC)
                .units(Given.lines("id,parent\n" + String.join("\n", rows)))
                .read();
    }

    private static List<Tuple> problems(DirectoryIntake intake, int file) {
        return intake.reports().get(file).problems().stream()
                .map((IntakeProblem problem) -> tuple(problem.line(), problem.reason()))
                .toList();
    }
}
