package org.stigar.intake.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;

class CsvChangeTest {

    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId SERVICE = new UnitId("service");

    @Test
    void readsEachKindOfStep() throws IOException {
        ChangeIntake intake = read(
                "step;unit;to;name;kind;part;value",
                "found;claims;north;\"Claims \"\"North\"\"\";Department;;",
                "Found;launch;;Launch;project;;",
                "move;sales;north;;;;",
                "split;sales;claims;;;City;Umeå",
                "join;sales;launch;;;;",
                "join;service;launch;;;function;Support",
                "merge;sales;service;;;;",
                "close;sales;;;;;");

        assertThat(intake.report().problems()).isEmpty();
        assertThat(intake.steps())
                .containsExactly(
                        new Step.Found(
                                new UnitId("claims"),
                                "Claims \"North\"",
                                UnitKind.DEPARTMENT,
                                Optional.of(new UnitId("north"))),
                        new Step.Found(new UnitId("launch"), "Launch", UnitKind.PROJECT, Optional.empty()),
                        new Step.Move(SALES, new UnitId("north")),
                        new Step.Split(SALES, new Part(Trait.CITY, "Umeå"), new UnitId("claims")),
                        new Step.Join(SALES, Optional.empty(), new UnitId("launch")),
                        new Step.Join(SERVICE, Optional.of(new Part(Trait.FUNCTION, "Support")), new UnitId("launch")),
                        new Step.Merge(SALES, SERVICE),
                        new Step.Close(SALES));
        assertThat(intake.lines()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void writesWhatItReads() throws IOException {
        ChangeIntake first = read(
                "step,unit,to,name,kind,part,value",
                "found,claims,,\"Claims, all\",business-area,,",
                "split,sales,claims,,,country,SE",
                "join,sales,launch,,,,",
                "move,sales,service,,,,",
                "merge,sales,service,,,,",
                "close,sales,,,,,");

        ChangeIntake again =
                CsvChange.read(Given.bytes(CsvChange.write(first.steps()).getBytes(StandardCharsets.UTF_8)));

        assertThat(again.steps()).isEqualTo(first.steps());
    }

    @Test
    void tellsTheLineOfEachProblem() throws IOException {
        ChangeIntake intake = read(
                "step,unit,to,colour",
                "explode,sales,service,",
                ",sales,service,",
                "merge,,service,",
                "merge,sales,,",
                "split,sales,service,",
                "found,claims,,",
                "merge,sales,service,red");

        assertThat(intake.steps()).containsExactly(new Step.Merge(SALES, SERVICE));
        assertThat(intake.report().problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(1L, Reason.UNKNOWN_COLUMN),
                        tuple(2L, Reason.BAD_VALUE),
                        tuple(3L, Reason.MISSING_FIELD),
                        tuple(4L, Reason.MISSING_FIELD),
                        tuple(5L, Reason.MISSING_FIELD),
                        tuple(6L, Reason.MISSING_FIELD),
                        tuple(7L, Reason.MISSING_FIELD));
    }

    @Test
    void refusesPartsAndKindsThatThereAreNot() throws IOException {
        ChangeIntake intake = read(
                "step,unit,to,name,kind,part,value",
                "split,sales,service,,,shoe size,43",
                "split,sales,service,,,city,",
                "found,claims,,Claims,club,,");

        assertThat(intake.steps()).isEmpty();
        assertThat(intake.report().problems())
                .extracting(IntakeProblem::reason)
                .containsOnly(Reason.BAD_VALUE)
                .hasSize(3);
    }

    @Test
    void takesNoMoreStepsThanAChangeHas() throws IOException {
        String[] lines = new String[Draft.MOST_STEPS + 2];
        lines[0] = "step,unit,to";
        for (int line = 1; line < lines.length; line++) {
            lines[line] = "merge,u" + line + ",sales";
        }

        ChangeIntake intake = read(lines);

        assertThat(intake.steps()).hasSize(Draft.MOST_STEPS);
        assertThat(intake.report().problems()).extracting(IntakeProblem::line).containsExactly((long) lines.length);
    }

    private static ChangeIntake read(String... lines) throws IOException {
        return CsvChange.read(Given.bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }
}
