package org.stigar.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Tables as CSV. */
final class CsvTables {

    private CsvTables() {}

    static void write(Answer answer, Writer to) throws IOException {
        if (answer.shape() != Answer.Shape.DOCUMENT) {
            write(answer.tables().get(0), to);
            return;
        }
        CsvWriter csv = writer(to);
        csv.writeRecord("table", "row", "column", "value");
        for (Table table : answer.tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                List<Cell> cells = table.rows().get(row);
                for (int i = 0; i < cells.size(); i++) {
                    csv.writeRecord(
                            table.key(),
                            Integer.toString(row + 1),
                            table.columns().get(i).key(),
                            cells.get(i).plain());
                }
            }
        }
        csv.flush();
    }

    /** Writes one table with its own header. */
    static void write(Table table, Writer to) throws IOException {
        CsvWriter csv = writer(to);
        csv.writeRecord(table.columns().stream().map(Column::key).toList());
        for (List<Cell> row : table.rows()) {
            csv.writeRecord(row.stream().map(Cell::plain).toList());
        }
        csv.flush();
    }

    private static CsvWriter writer(Writer to) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    }
}
