package org.stigar.cli.route;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;
import org.stigar.intake.source.SourceFile;

/**
 * Who has which competence: shown by help that the receiver confirmed, or claimed. Names of competences are compared
 * without case. Not safe for use by several threads.
 */
final class Competences implements WalkSink {

    /** What a claim is worth beside what was shown: the square root of 0.3 (docs/measures). */
    static final double CLAIMED = Math.sqrt(0.3);

    private final Map<String, Map<PersonId, Double>> carriers = new HashMap<>();

    @Override
    public void accept(Walk walk) {
        walk.help().ifPresent(this::note);
    }

    /** Reads a table of {@code person,competence}: claims. */
    IntakeReport read(Path file) throws IOException {
        SourceFile source = SourceFile.of(file);
        ReportBuilder report = new ReportBuilder(source.name());
        Interned<PersonId> ids = Interned.personIds();
        try (CsvTable table = new CsvTable(source, report)) {
            if (table.require("person", "competence")) {
                table.ignoreOthersThan(Set.of("person", "competence"));
                while (table.next()) {
                    try {
                        table.requireField(table.column("person"), "person");
                        table.requireField(table.column("competence"), "competence");
                        raise(table.text(table.column("competence")), table.get(table.column("person"), ids), CLAIMED);
                        report.accept();
                    } catch (RowProblem problem) {
                        report.reject(table.line(), problem);
                    }
                }
            }
        }
        return report.build();
    }

    /** Returns who has a competence, and how much it weighs, above 0 and at most 1. */
    Map<PersonId, Double> carriers(String competence) {
        return new TreeMap<>(carriers.getOrDefault(key(competence), Map.of()));
    }

    private void note(Help help) {
        double weight = help.word() == Help.Word.CONFIRMED ? 1 : CLAIMED;
        help.competences().forEach(competence -> raise(competence, help.helper(), weight));
    }

    private void raise(String competence, PersonId person, double weight) {
        carriers.computeIfAbsent(key(competence), k -> new HashMap<>()).merge(person, weight, Math::max);
    }

    private static String key(String competence) {
        return competence.strip().toLowerCase(Locale.ROOT);
    }
}
