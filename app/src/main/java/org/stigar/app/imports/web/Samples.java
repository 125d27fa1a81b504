package org.stigar.app.imports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.imports.run.ImportRun;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.Label;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.skills.JobTechSkills;

/** The first rows of uploaded files, read anew for each page and kept nowhere. */
final class Samples {

    private static final int ROWS = 5;
    private static final int BEGINNING = 1 << 16;
    private static final int LONGEST_FIELD = 80;

    private final Uploads uploads;

    /** The first rows of a file, as far as they can be read. */
    record Sample(Part part, List<String> columns, List<List<String>> rows) {}

    Samples(Uploads uploads) {
        this.uploads = uploads;
    }

    List<Sample> of(ImportRun run) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Part part : uploads.parts(run.upload())) {
            Sample sample = part.isTable() ? table(run.upload(), part) : concepts(run.upload(), part);
            if (!sample.rows().isEmpty()) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private Sample table(String upload, Part part) throws IOException {
        try (CsvTable table =
                new CsvTable(uploads.openBeginning(upload, part, BEGINNING), new ReportBuilder(part.fileName()))) {
            List<String> columns = part.columns().stream().filter(table::has).toList();
            List<List<String>> rows = new ArrayList<>();
            while (!columns.isEmpty() && rows.size() < ROWS && table.next()) {
                rows.add(columns.stream()
                        .map(column -> shortened(table.text(table.column(column))))
                        .toList());
            }
            return new Sample(part, columns, rows);
        }
    }

    /** Some that stand near the beginning: what is cut off there is no JSON, and left out. */
    private Sample concepts(String upload, Part part) throws IOException {
        CatalogueBuilder read = new CatalogueBuilder();
        new JobTechSkills().read(uploads.openBeginning(upload, part, BEGINNING), new Locale("sv"), read);
        List<List<String>> rows = read.build().catalogue().competences().stream()
                .limit(ROWS)
                .map(one -> Stream.of(Label.Use.values())
                        .map(use -> shortened(one.labels().stream()
                                .filter(label -> label.use() == use)
                                .map(Label::text)
                                .collect(Collectors.joining(", "))))
                        .toList())
                .toList();
        return new Sample(part, part.columns(), rows);
    }

    /** Of names, ESCO writes one a line. */
    private static String shortened(String lines) {
        String field = lines.replace("\n", ", ");
        return field.length() <= LONGEST_FIELD ? field : field.substring(0, LONGEST_FIELD) + "…";
    }
}
