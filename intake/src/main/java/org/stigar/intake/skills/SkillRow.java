package org.stigar.intake.skills;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;

/** Makes a competence of what a row says of it. */
final class SkillRow {

    private SkillRow() {}

    /**
     * Returns the competence. Alternative names that can be no label are noted and left out, those that say the same are
     * left out silently.
     *
     * @throws RowProblem if the preferred name is none
     */
    static Competence competence(
            CompetenceId id, CompetenceKind kind, Locale language, Names names, long line, ReportBuilder report)
            throws RowProblem {
        if (!Label.isText(names.preferred)) {
            throw new RowProblem(Reason.BAD_VALUE, "a name has 1 to 300 characters, none of them a control character");
        }
        Set<Label> labels = new LinkedHashSet<>();
        labels.add(new Label(language, Label.Use.PREFERRED, names.preferred));
        for (String name : names.alternative) {
            String stripped = name.strip();
            if (stripped.isEmpty() || stripped.equals(names.preferred)) {
                continue;
            }
            if (Label.isText(stripped)) {
                labels.add(new Label(language, Label.Use.ALTERNATIVE, stripped));
            } else {
                report.note(line, Reason.BAD_VALUE, "an alternative name is none and was left out");
            }
        }
        return new Competence(id, kind, List.copyOf(labels), List.of());
    }

    /**
     * Returns an id.
     *
     * @throws RowProblem if it cannot be one
     */
    static CompetenceId id(String prefix, String value) throws RowProblem {
        try {
            if (!value.isEmpty()) {
                return new CompetenceId(prefix + value);
            }
        } catch (IllegalArgumentException e) {
            // The message is not passed on: a report repeats nothing of the file.
        }
        throw new RowProblem(Reason.BAD_ID, "an id has 1 to 200 characters, none of them a control character");
    }

    /** What a competence is called. */
    record Names(String preferred, List<String> alternative) {

        Names {
            alternative = List.copyOf(alternative);
        }
    }
}
