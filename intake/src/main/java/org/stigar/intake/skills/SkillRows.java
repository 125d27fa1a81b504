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

/**
 * Makes competences of what the rows of one file say. A catalogue is kept in memory, so a file gives only as much as leaves
 * room: more than all of ESCO in two languages. Not safe for use by several threads.
 */
final class SkillRows {

    /** How many competences, names and links a file gives, all counted together. */
    static final int MOST = 300_000;

    /** How many names, and how many links, a competence has. */
    static final int MOST_OF_ONE = 1_000;

    private final String prefix;
    private final ReportBuilder report;
    private int taken;

    SkillRows(String prefix, ReportBuilder report) {
        this.prefix = prefix;
        this.report = report;
    }

    /**
     * Returns the competence. Alternative names that can be no label are noted and left out, those that say the same are
     * left out silently.
     *
     * @throws RowProblem if the preferred name is none, or the file has given too much already
     */
    Competence competence(CompetenceId id, CompetenceKind kind, Locale language, Names names, long line)
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
            if (labels.size() == MOST_OF_ONE) {
                report.note(line, Reason.TOO_MANY_NAMES, "names past " + MOST_OF_ONE + " were left out");
                break;
            }
            if (Label.isText(stripped)) {
                labels.add(new Label(language, Label.Use.ALTERNATIVE, stripped));
            } else {
                report.note(line, Reason.BAD_VALUE, "an alternative name is none and was left out");
            }
        }
        take(1 + labels.size());
        return new Competence(id, kind, List.copyOf(labels), List.of());
    }

    /**
     * Makes room for names or links.
     *
     * @throws RowProblem if there is none
     */
    void take(int more) throws RowProblem {
        if (more > MOST - taken) {
            throw new RowProblem(
                    Reason.TOO_MANY_NAMES, "a file gives " + MOST + " competences, names and links at most");
        }
        taken += more;
    }

    /**
     * Returns an id.
     *
     * @throws RowProblem if it cannot be one
     */
    CompetenceId id(String value) throws RowProblem {
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
