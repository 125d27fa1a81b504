package org.stigar.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.source.SourceFile;

/** The table parts plain rows by hand; the second opinion is FastCSV on the whole file. */
class CsvTableTest {

    private static final Pattern BLANKS_AROUND = Pattern.compile("\\A[ \t]+|[ \t]+\\z");

    @Test
    void partsARowAsTheLibraryDoes() {
        String text = "c0;c1;c2\nx;y z\n1; ;\"2;\"\"3\"\r\n\n \n,,;,\n1;2;3;4\n";

        assertThat(read(text, 3, 1 << 20).rows())
                .containsExactly(List.of("x", "y z", ""), List.of("1", "", "2;\"3"), List.of(",,", ",", ""));
        assertThat(read(text, 3, 1 << 20)).isEqualTo(byLibrary(text, ';', 3));
    }

    /** Whatever fields hold and however rows end, are cut short, too long or blank, and however the bytes arrive. */
    @Test
    void agreesWithTheLibraryOnWholeFiles() {
        Samples.forAll(1_000, random -> {
            int width = 1 + random.nextInt(5);
            char delimiter = width > 1 && random.nextBoolean() ? ';' : ',';
            String text = table(random, width, delimiter, random.nextInt(8));

            assertThat(read(text, width, 1 + random.nextInt(40))).isEqualTo(byLibrary(text, delimiter, width));
        });
    }

    /** Rows that lie across the end of the buffer, wherever in them it comes. */
    @Test
    void agreesWithTheLibraryOnFilesLargerThanTheBuffer() {
        Samples.forAll(3, random -> {
            String text = table(random, 4, ',', 40_000);

            assertThat(text).hasSizeGreaterThan(1 << 19);
            assertThat(read(text, 4, 1 << 20)).isEqualTo(byLibrary(text, ',', 4));
        });
    }

    private static String table(RandomGenerator random, int width, char delimiter, int rows) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < width; column++) {
            text.append(column == 0 ? "" : String.valueOf(delimiter));
            text.append(random.nextInt(4) == 0 ? "\"C" + column + '"' : " c" + column);
        }
        for (int row = 0; row < rows; row++) {
            text.append(random.nextInt(3) == 0 ? "\r\n" : "\n");
            if (random.nextInt(8) == 0) {
                text.append(random.nextBoolean() ? "" : " \t");
                continue; // a blank line
            }
            int fields = random.nextInt(4) > 0 ? width : 1 + random.nextInt(width + 2);
            boolean plain = random.nextBoolean();
            for (int field = 0; field < fields; field++) {
                text.append(field == 0 ? "" : String.valueOf(delimiter));
                text.append(field(random, plain, delimiter, field == 0 ? "x" : ""));
            }
        }
        return text.append(random.nextBoolean() ? "\n" : "").toString();
    }

    private static String field(RandomGenerator random, boolean plain, char delimiter, String begin) {
        boolean quoted = !plain && random.nextBoolean();
        String signs = quoted ? "ab ,;\tå\ud83d\n\r\"" : "ab " + (delimiter == ',' ? ';' : ',') + "\tå\ud83d";
        StringBuilder field = new StringBuilder(begin);
        for (int i = random.nextInt(6); i > 0; i--) {
            char sign = signs.charAt(random.nextInt(signs.length()));
            field.append(sign == '\ud83d' ? "\ud83d\udc63" : String.valueOf(sign));
        }
        return quoted ? '"' + field.toString().replace("\"", "\"\"") + '"' : field.toString();
    }

    private static Table byLibrary(String text, char delimiter, int width) {
        List<List<String>> rows = new ArrayList<>();
        int tooLong = 0;
        var library = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        for (var row : library.ofCsvRecord(text).stream().skip(1).toList()) {
            List<String> fields = new ArrayList<>(row.getFields().stream()
                    .map(field -> BLANKS_AROUND.matcher(field).replaceAll(""))
                    .toList());
            if (fields.size() > width) {
                tooLong++;
            } else if (!fields.equals(List.of(""))) {
                fields.addAll(Collections.nCopies(width - fields.size(), ""));
                rows.add(fields);
            }
        }
        return new Table(rows, tooLong);
    }

    /** Reads a text of which at most {@code most} bytes arrive at a time. */
    private static Table read(String text, int width, int most) {
        List<List<String>> rows = new ArrayList<>();
        InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, most));
            }
        };
        ReportBuilder report = new ReportBuilder("given");
        try (CsvTable table = new CsvTable(SourceFile.of("given", stream), report)) {
            while (table.next()) {
                report.accept();
                List<String> row = new ArrayList<>();
                for (int column = 0; column < width; column++) {
                    row.add(table.text(table.column("c" + column)));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Table(rows, report.build().rejected());
    }

    private record Table(List<List<String>> rows, long rejected) {}
}
