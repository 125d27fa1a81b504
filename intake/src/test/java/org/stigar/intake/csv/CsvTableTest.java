package org.stigar.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.source.Given;

class CsvTableTest {

    /** Second opinion: FastCSV on the whole file. Fields are quoted or not, and hold whatever quotes allow. */
    @Test
    void agreesWithTheLibraryOnWholeFiles() {
        Samples.forAll(1_000, random -> {
            StringBuilder text = new StringBuilder("a,b,c\n");
            for (int row = random.nextInt(6); row >= 0; row--) {
                for (int column = 0; column < 3; column++) {
                    StringBuilder field = new StringBuilder("x");
                    boolean quoted = random.nextBoolean();
                    for (int i = random.nextInt(5); i > 0; i--) {
                        field.append((quoted ? "ab;, å\n\r\"" : "ab; å").charAt(random.nextInt(quoted ? 9 : 5)));
                    }
                    field.append('y');
                    text.append(quoted ? '"' + field.toString().replace("\"", "\"\"") + '"' : field);
                    text.append(column < 2 ? "," : random.nextBoolean() ? "\n" : "\r\n");
                }
            }
            List<List<String>> expected = CsvReader.builder().ofCsvRecord(text.toString()).stream()
                    .skip(1)
                    .map(row -> List.copyOf(row.getFields()))
                    .toList();
            assertThat(rows(text.toString())).isEqualTo(expected);
        });
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvTable table =
                new CsvTable(Given.bytes(text.getBytes(StandardCharsets.UTF_8)), new ReportBuilder("given"))) {
            while (table.next()) {
                rows.add(List.of(
                        table.text(table.column("a")), table.text(table.column("b")), table.text(table.column("c"))));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }
}
