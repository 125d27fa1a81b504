package org.stigar.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.stigar.cli.terminal.Language;

/** Tables in aligned columns, two blanks between them, nothing at the end of a line. */
final class TextTables {

    private static final String GAP = "  ";

    private final Language language;

    TextTables(Language language) {
        this.language = language;
    }

    void write(Answer answer, Writer to) throws IOException {
        String between = "";
        for (Table table : answer.tables()) {
            to.write(between);
            write(table, to);
            between = "\n";
        }
        for (String note : answer.notes()) {
            to.write(between + note + "\n");
            between = "";
        }
        to.flush();
    }

    private void write(Table table, Writer to) throws IOException {
        to.write(table.title() + "\n");
        if (table.rows().isEmpty()) {
            to.write(GAP + "–\n");
        } else {
            writeRows(table, to);
        }
        for (String note : table.notes()) {
            to.write(GAP + note + "\n");
        }
    }

    private void writeRows(Table table, Writer to) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(Column::heading).toList());
        for (List<Cell> row : table.rows()) {
            lines.add(row.stream().map(cell -> cell.shown(language)).toList());
        }
        int[] widths = new int[table.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - length(line.get(i)));
                boolean left = table.columns().get(i).align() == Column.Align.LEFT;
                text.append(GAP).append(left ? line.get(i) + blanks : blanks + line.get(i));
            }
            to.write(text.toString().stripTrailing() + "\n");
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
