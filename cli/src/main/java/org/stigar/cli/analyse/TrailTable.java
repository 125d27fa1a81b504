package org.stigar.cli.analyse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.stigar.cli.output.Cell;
import org.stigar.cli.trails.AssessedTrails;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.Assessment;

/** Every trail and its state, for files in which nobody can be recognised. Written row by row: there may be millions. */
final class TrailTable {

    private TrailTable() {}

    static void write(Traces traces, AssessedTrails assessed, int today, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord("one", "other", "state", "openness", "days", "firstDay", "lastDay", "new");
        for (int trail = 0; trail < traces.size(); trail++) {
            Optional<Assessment> found = assessed.find(trail);
            if (found.isPresent()) {
                Assessment assessment = found.get();
                DaySet days = traces.days(trail).between(0, today + 1);
                csv.writeRecord(
                        traces.people().person(traces.first(trail)).value(),
                        traces.people().person(traces.second(trail)).value(),
                        assessment.state().name().toLowerCase(Locale.ROOT),
                        assessment.openness().isPresent()
                                ? Cell.decimal(assessment.openness().getAsDouble(), 3)
                                        .plain()
                                : "",
                        Integer.toString(days.size()),
                        Integer.toString(days.first()),
                        Integer.toString(days.last()),
                        Boolean.toString(assessment.marks().contains(Assessment.Mark.NEW)));
            }
        }
        csv.flush();
    }
}
