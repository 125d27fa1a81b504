package org.stigar.intake.pseudonym;

import java.io.IOException;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Records;
import org.stigar.intake.source.SourceFile;

/** Tells lines of {@code id department} from lines of three fields by the first that is no comment. */
final class LineWidth {

    private LineWidth() {}

    /** Returns 2 or 3; 3 where the file has neither, so that its lines are reported. */
    static int of(SourceFile source) throws IOException {
        try (Records records = new Records(source, Records.Layout.LINES)) {
            while (records.next()) {
                String line = textOrComment(records);
                if (!line.startsWith("#")) {
                    return line.split("[ \t]+", -1).length == 2 ? 2 : 3;
                }
            }
        }
        return 3;
    }

    private static String textOrComment(Records records) {
        try {
            return records.text().strip();
        } catch (RowProblem problem) {
            return "#";
        }
    }
}
