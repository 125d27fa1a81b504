package org.stigar.intake.skills;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.SourceFile;

/**
 * Reads ESCO as its portal offers it for download: {@code skills_en.csv} and {@code skillGroups_en.csv} for each language, and
 * {@code broaderRelationsSkillPillar_en.csv}, which is the same in all. See {@code docs/formats/skills.md}. Immutable, safe
 * for use by many threads.
 *
 * <p>A competence is {@code esco:} and its address at the portal without the beginning that all share.
 */
public final class EscoSkills {

    private static final String PREFIX = "esco:";
    private static final String ADDRESS = "http://data.europa.eu/esco/";
    private static final Set<String> KNOWN = Set.of(
            "concepttype",
            "concepturi",
            "concept_uri",
            "skilltype",
            "reuselevel",
            "preferredlabel",
            "preferred_label",
            "altlabels",
            "alt_labels",
            "hiddenlabels",
            "status",
            "modifieddate",
            "scopenote",
            "definition",
            "inscheme",
            "description",
            "code",
            "conceptlabel",
            "broadertype",
            "broaderuri",
            "broaderlabel");

    /** Makes a reader. */
    public EscoSkills() {}

    /**
     * Reads a table of skills or of groups of skills to its end.
     *
     * @param language of the names in the file, without country
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, Locale language, CatalogueBuilder catalogue) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        SkillRows rows = new SkillRows(PREFIX, report);
        try (CsvTable table = new CsvTable(source, report)) {
            boolean plain = table.has("concept_uri", "preferred_label"); // as the portal's interface spells them
            if (plain || table.require("concepturi", "preferredlabel")) {
                table.ignoreOthersThan(KNOWN);
                int id = table.column(plain ? "concept_uri" : "concepturi");
                int preferred = table.column(plain ? "preferred_label" : "preferredlabel");
                int alternative = table.column(plain ? "alt_labels" : "altlabels");
                int status = table.column("status");
                Set<CompetenceId> seen = new HashSet<>();
                while (table.next()) {
                    try {
                        table.requireField(id, "the address of the concept");
                        table.requireField(preferred, "the preferred label");
                        CompetenceId competence = id(rows, table.text(id));
                        if (table.text(status).equalsIgnoreCase("obsolete")) {
                            throw new RowProblem(Reason.BAD_VALUE, "the concept is obsolete");
                        }
                        if (!seen.add(competence)) {
                            throw new RowProblem(Reason.DUPLICATE_ID, "an earlier row has the same concept");
                        }
                        var names = new SkillRows.Names(
                                table.text(preferred),
                                List.of(table.text(alternative).split("[\\n|]", -1)));
                        catalogue.add(rows.competence(competence, CompetenceKind.ESCO, language, names, table.line()));
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    /**
     * Reads the table that says which skill or group is a part of which. Who is not there, and circles, are told of by
     * {@link CatalogueBuilder#build}.
     *
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport readBroader(SourceFile source, CatalogueBuilder catalogue) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        SkillRows rows = new SkillRows(PREFIX, report);
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("concepturi", "broaderuri")) {
                table.ignoreOthersThan(KNOWN);
                int narrow = table.column("concepturi");
                int broad = table.column("broaderuri");
                while (table.next()) {
                    try {
                        table.requireField(narrow, "the address of the concept");
                        table.requireField(broad, "the address of the broader concept");
                        CompetenceId competence = id(rows, table.text(narrow));
                        CompetenceId broader = id(rows, table.text(broad));
                        if (competence.equals(broader)) {
                            throw new RowProblem(Reason.CYCLE, "a concept would be a part of itself");
                        }
                        rows.take(1);
                        catalogue.link(competence, broader);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    private static CompetenceId id(SkillRows rows, String address) throws RowProblem {
        if (!address.startsWith(ADDRESS)) {
            throw new RowProblem(Reason.BAD_ID, "the address of a concept begins with " + ADDRESS);
        }
        return rows.id(address.substring(ADDRESS.length()));
    }
}
