package org.stigar.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Tables as JSON: numbers are numbers, and what is not known is null. */
final class JsonTables {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonTables() {}

    static void write(Answer answer, Writer to) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
            if (answer.shape() == Answer.Shape.ONE_TABLE) {
                write(answer.tables().get(0), json);
            } else if (answer.shape() == Answer.Shape.ONE_RECORD) {
                Table table = answer.tables().get(0);
                write(table, table.rows().get(0), json);
            } else {
                json.writeStartObject();
                for (Table table : answer.tables()) {
                    json.writeName(table.key());
                    write(table, json);
                }
                json.writeEndObject();
            }
        }
        to.write("\n");
        to.flush();
    }

    private static void write(Table table, JsonGenerator json) {
        json.writeStartArray();
        for (List<Cell> row : table.rows()) {
            write(table, row, json);
        }
        json.writeEndArray();
    }

    private static void write(Table table, List<Cell> row, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeName(table.columns().get(i).key());
            write(row.get(i), json);
        }
        json.writeEndObject();
    }

    private static void write(Cell cell, JsonGenerator json) {
        if (cell instanceof Cell.Worded worded) {
            write(worded.number(), json);
        } else if (cell instanceof Cell.Whole whole) {
            json.writeNumber(whole.value());
        } else if (cell instanceof Cell.Decimal decimal) {
            json.writeNumber(decimal.plain());
        } else if (cell.equals(Cell.NONE)) {
            json.writeNull();
        } else {
            json.writeString(cell.plain());
        }
    }
}
