package org.stigar.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Move;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;

class CsvMovesTest {

    @Test
    void movesPeopleAndWholeUnits() throws IOException {
        MovesIntake intake = read("person,from,to", ",u1,u2", "p1,,u3");

        assertThat(intake.report().problems()).isEmpty();
        assertThat(intake.moves()).containsExactly(move("p1", "u3"), move("p2", "u2"));
    }

    @Test
    void takesATableOfPeopleOrOfUnits() throws IOException {
        assertThat(read("person,to", "p3,u1").moves()).containsExactly(move("p3", "u1"));
        assertThat(read("to;from", "u1;u2").moves()).containsExactly(move("p3", "u1"));
    }

    @Test
    void leavesOutMovesThatCannotBe() throws IOException {
        MovesIntake intake = read(
                "person,from,to",
                "p9,,u2",
                "p1,,u9",
                ",u9,u1",
                ",u1,u1",
                "p1,u1,u2",
                ",,u2",
                "p1,,",
                "p1,,u1",
                "p1,,x",
                "p1,,u2",
                "p1,,u3",
                ",u1,u2",
                ",u1,u3");

        assertThat(intake.report().problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(
                        Reason.UNKNOWN_PERSON,
                        Reason.UNKNOWN_UNIT,
                        Reason.UNKNOWN_UNIT,
                        Reason.BAD_VALUE,
                        Reason.MISSING_FIELD,
                        Reason.MISSING_FIELD,
                        Reason.MISSING_FIELD,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.DUPLICATE_ID,
                        Reason.DUPLICATE_ID);
        assertThat(intake.moves()).containsExactly(move("p1", "u2"), move("p2", "u2"));
    }

    private static Move move(String person, String to) {
        return new Move(new PersonId(person), new UnitId(to));
    }

    private static MovesIntake read(String... lines) throws IOException {
        Directory company = new CsvDirectory(ReadOptions.DEFAULT)
                .units(Given.lines("id,kind", "u1,team", "u2,team", "u3,department", "x,project"))
                .memberships(Given.lines("person,unit", "p1,u1", "p2,u1", "p2,x", "p3,u2", "p4,x"))
                .read()
                .directory();
        return new CsvMoves(company, Instant.EPOCH).read(Given.lines(lines));
    }
}
