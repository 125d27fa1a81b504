package org.stigar.intake.pseudonym;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.LineFields;
import org.stigar.intake.source.SourceFile;

/**
 * Rewrites files of every kind in which Stigar reads of people so that no id of a person is left in them. In constant memory. Not safe for
 * use by several threads.
 *
 * <p>Tables keep their known columns in their order, without names and addresses; lines of numbers keep their form and lose
 * their comments. Ids at the source become keyed ones too, since they may lead back to people. What is not understood is
 * left out and reported. A gzip file becomes a gzip file.
 */
public final class Pseudonymiser {

    private final Pseudonyms pseudonyms;
    private final Interned<String> people;

    /** Prepares to rewrite under one key, so that files fit together. */
    public Pseudonymiser(PseudonymKey key) {
        pseudonyms = new Pseudonyms(key);
        people = new Interned<>(pseudonyms::person, Reason.BAD_ID, "no id");
    }

    /**
     * Rewrites a file. The target appears, or is replaced, when all is written; where nothing could be read it stays as it
     * was.
     *
     * @param to where to write, in a folder that exists
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport rewrite(Path from, Path to) throws IOException {
        SourceFile source = SourceFile.of(from);
        Path unfinished = Files.createTempFile(to.toAbsolutePath().getParent(), ".pseudonymised", ".tmp");
        try {
            IntakeReport report;
            try (OutputStream out = open(unfinished, source.isGzip())) {
                report = rewrite(from, source, out);
            }
            if (!report.nothingRead()) {
                Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return report;
        } catch (UncheckedIOException e) { // the library that writes tables wraps what the disk says
            throw e.getCause();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static OutputStream open(Path file, boolean packed) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return packed ? new GZIPOutputStream(out) : out;
    }

    private IntakeReport rewrite(Path from, SourceFile source, OutputStream out) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (CsvTable table = new CsvTable(source, report)) {
            Optional<TableRules> rules = TableRules.find(table);
            if (rules.isPresent()) {
                table.ignoreOthersThan(rules.get().columns().keySet());
                rewriteTable(table, rules.get(), report, out);
                return report.build();
            }
            if (table.width() > 1) {
                report.note(1, Reason.BAD_HEADER, "the header is that of no table that names people");
                return report.build();
            }
        }
        return rewriteLines(from, source, out);
    }

    private void rewriteTable(CsvTable table, TableRules rules, ReportBuilder report, OutputStream out)
            throws IOException {
        List<Map.Entry<String, ColumnRule>> columns = rules.columns().entrySet().stream()
                .filter(column -> table.has(column.getKey()))
                .sorted((a, b) -> Integer.compare(table.column(a.getKey()), table.column(b.getKey())))
                .toList();
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(table.delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .build(out, StandardCharsets.UTF_8);
        writer.writeRecord(columns.stream().map(Map.Entry::getKey).toList());
        while (table.next()) {
            try {
                List<String> row = new ArrayList<>(columns.size());
                for (Map.Entry<String, ColumnRule> column : columns) {
                    row.add(column.getValue().apply(table.text(table.column(column.getKey())), pseudonyms));
                }
                writer.writeRecord(row);
                report.accept();
            } catch (RowProblem problem) {
                report.reject(table.line(), problem);
            }
        }
        writer.flush();
    }

    /** Rewrites lines of two or three fields, of which at most one is no id of a person. */
    private IntakeReport rewriteLines(Path from, SourceFile source, OutputStream out) throws IOException {
        int width = LineWidth.of(source);
        boolean timeFirst = width == 3 && Walks.guess(from) == WalkFormat.SOCIOPATTERNS;
        ReportBuilder report = new ReportBuilder(source.name());
        try (LineFields line = new LineFields(source, width, report)) {
            while (line.next()) {
                try {
                    String rewritten = width == 2
                            ? line.get(0, people) + "\t" + line.text(1)
                            : timeFirst
                                    ? line.seconds(0) + " " + line.get(1, people) + " " + line.get(2, people)
                                    : line.get(0, people) + " " + line.get(1, people) + " " + line.seconds(2);
                    out.write((rewritten + "\n").getBytes(StandardCharsets.UTF_8));
                    report.accept();
                } catch (RowProblem problem) {
                    report.reject(line.line(), problem);
                }
            }
        }
        return report.build();
    }
}
