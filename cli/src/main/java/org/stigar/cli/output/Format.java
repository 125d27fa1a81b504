package org.stigar.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.stigar.cli.terminal.Language;

/** How an answer is written. */
public enum Format {
    /** Aligned columns with headings in the person's language. */
    TABLE {
        @Override
        public void write(Answer answer, Writer to, Language language) throws IOException {
            new TextTables(language).write(answer, to);
        }
    },
    /** RFC 4180, with a comma and {@code \n}, numbers with a point. */
    CSV {
        @Override
        public void write(Answer answer, Writer to, Language language) throws IOException {
            CsvTables.write(answer, to);
        }
    },
    /** RFC 8259: one array for an answer of one table, an object for one record, else an object of arrays. */
    JSON {
        @Override
        public void write(Answer answer, Writer to, Language language) throws IOException {
            JsonTables.write(answer, to);
        }
    };

    /** Writes an answer and flushes; {@code to} stays open. */
    public abstract void write(Answer answer, Writer to, Language language) throws IOException;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
