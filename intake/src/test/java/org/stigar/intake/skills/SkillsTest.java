package org.stigar.intake.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.CheckedCatalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.text.CompetenceMatcher;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.SourceFile;

class SkillsTest {

    private static final Locale SWEDISH = new Locale("sv");
    private static final String HEADER = "conceptUri,preferredLabel,altLabels,status";
    private static final String ESCO = "http://data.europa.eu/esco/";

    private final CatalogueBuilder builder = new CatalogueBuilder();

    @Test
    void readsNamesInTwoLanguagesAndWhatIsAPartOfWhat() throws IOException {
        esco(Locale.ENGLISH, HEADER, ESCO + "skill/1,cool food,\"keep food cool\n\ncool food\",released");
        esco(SWEDISH, HEADER, ESCO + "skill/1,kyla mat,,released");
        esco(Locale.ENGLISH, "conceptUri,preferredLabel", ESCO + "skill/S1,handling food");
        IntakeReport links = new EscoSkills()
                .readBroader(
                        Given.lines(
                                "conceptType,conceptUri,broaderType,broaderUri",
                                "Skill," + ESCO + "skill/1,SkillGroup," + ESCO + "skill/S1",
                                "Skill," + ESCO + "skill/1,SkillGroup," + ESCO + "skill/1",
                                "Skill,,SkillGroup," + ESCO + "skill/1"),
                        builder);

        CheckedCatalogue checked = builder.build();
        Competence cool = checked.catalogue().lookup("KEEP food COOL").get(0);
        assertThat(cool.id()).isEqualTo(new CompetenceId("esco:skill/1"));
        assertThat(cool.label(SWEDISH)).isEqualTo("kyla mat");
        assertThat(cool.labels()).hasSize(3);
        assertThat(checked.catalogue().listBroader(cool.id()))
                .extracting(above -> above.label(Locale.ENGLISH))
                .containsExactly("handling food");
        assertThat(checked.problems()).isEmpty();
        assertThat(links.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(Reason.CYCLE, Reason.MISSING_FIELD);
    }

    @Test
    void readsTheSpellingOfThePortalsInterface() throws IOException {
        IntakeReport report = esco(
                Locale.ENGLISH, "concept_uri,preferred_label,alt_labels,description,status", ESCO + "skill/1,weld,,,");

        assertThat(report.problems()).isEmpty();
        assertThat(catalogue().lookup("weld")).hasSize(1);
    }

    @Test
    void leavesOutRowsThatCannotBeUsed() throws IOException {
        IntakeReport report = esco(
                Locale.ENGLISH,
                HEADER,
                "http://example.org/1,elsewhere,,",
                ESCO + ",nameless,,",
                ESCO + "skill/1,,,",
                ",name,,",
                ESCO + "skill/2," + "x".repeat(301) + ",,",
                ESCO + "skill/3,old,,obsolete",
                ESCO + "skill/4,good," + "y".repeat(301) + ",",
                ESCO + "skill/4,again,,");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(
                        Reason.BAD_ID,
                        Reason.BAD_ID,
                        Reason.MISSING_FIELD,
                        Reason.MISSING_FIELD,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.DUPLICATE_ID);
        assertThat(catalogue().competences()).hasSize(1);
    }

    @Test
    void saysWhichColumnsItWants() throws IOException {
        assertThat(esco(Locale.ENGLISH, "id,name", "1,weld").count(Reason.MISSING_COLUMN))
                .isPositive();
        assertThat(new EscoSkills()
                        .readBroader(Given.lines("conceptUri", "1"), builder)
                        .count(Reason.MISSING_COLUMN))
                .isPositive();
    }

    @Test
    void readsConceptsOfJobTech() throws IOException {
        IntakeReport report = jobTech("""
                {"errors": [], "data": {"other": {"x": [1, {"id": 2}]}, "concepts": [
                  {"id": "a", "preferred_label": "Kylteknik", "type": "skill", "alternative_labels": ["Kyla", null]},
                  {"taxonomy/id": "b", "taxonomy/preferred-label": "Svets", "taxonomy/type": "skill-headline",
                   "strange": {"deep": [[]]}},
                  {"id": "c", "preferred_label": "MIG-svets", "broader": [{"id": "b"}, {"id": "x", "type": "region"}]}
                ]}}""");

        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted()).isEqualTo(3);
        Catalogue catalogue = catalogue();
        assertThat(catalogue.lookup("kyla")).extracting(Competence::id).containsExactly(new CompetenceId("jobtech:a"));
        assertThat(catalogue.listNarrower(new CompetenceId("jobtech:b"))).hasSize(1);
        assertThat(jobTech("[{\"id\": \"d\", \"preferred_label\": \"Glas\"}]").accepted())
                .isEqualTo(1);
    }

    @Test
    void leavesOutConceptsThatCannotBeUsed() throws IOException {
        IntakeReport report = jobTech("""
                {"concepts": [
                  {"id": "a"},
                  {"preferred_label": "namn"},
                  {"id": "b", "preferred_label": "   "},
                  {"id": 7, "preferred_label": "sju"},
                  {"id": "c", "preferred_label": {"sv": "c"}},
                  {"id": "d", "preferred_label": "Skåne", "type": "region"},
                  {"id": "e", "preferred_label": "gammal", "deprecated": true},
                  {"id": "f", "preferred_label": "själv", "broader": [{"id": "f"}]},
                  {"id": "g\\n", "preferred_label": "radbrytning"},
                  {"id": "i\\u0007j", "preferred_label": "pling"},
                  {"id": "h", "preferred_label": "bra"},
                  {"id": "h", "preferred_label": "igen"},
                  "text", 17, [1, 2], null
                ]}""");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(
                        Reason.MISSING_FIELD,
                        Reason.MISSING_FIELD,
                        Reason.MISSING_FIELD,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.CYCLE,
                        Reason.BAD_ID,
                        Reason.DUPLICATE_ID,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE,
                        Reason.BAD_VALUE);
        assertThat(report.problems().get(0).line()).isEqualTo(2);
    }

    /** A catalogue is kept in memory. */
    @Test
    void takesNoMoreThanACatalogueHolds() throws IOException {
        String alternatives =
                IntStream.range(0, 1_000).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(","));
        String concepts = IntStream.range(0, 300)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"preferred_label\": \"m\", \"alternative_labels\": ["
                        + alternatives + "]}")
                .collect(Collectors.joining(",\n", "[", "]"));

        IntakeReport report = jobTech(concepts);

        assertThat(report.accepted()).isEqualTo(299);
        assertThat(report.count(Reason.TOO_MANY_NAMES))
                .as("of each, and of the last")
                .isEqualTo(301);
        Competence first = catalogue().find(new CompetenceId("jobtech:0")).orElseThrow();
        assertThat(first.labels()).hasSize(1_000);
        String many = IntStream.range(0, 1_001)
                .mapToObj(i -> "{\"id\": \"b" + i + "\"}")
                .collect(Collectors.joining(","));
        assertThat(jobTech("[{\"id\": \"a\", \"preferred_label\": \"A\", \"broader\": [" + many + "]}]")
                        .count(Reason.TOO_MANY_NAMES))
                .isEqualTo(1);
    }

    /** As no encoding has it, and no database takes it. */
    @Test
    void leavesOutHalfACharacterAndNul() throws IOException {
        IntakeReport report = jobTech("""
                [{"id": "a", "preferred_label": "half \\ud83d"},
                 {"id": "b\\udc00", "preferred_label": "b"},
                 {"id": "c", "preferred_label": "nul \\u0000"},
                 {"id": "d", "preferred_label": "whole \\ud83d\\udd27", "alternative_labels": ["\\ud83d"]}]""");

        assertThat(report.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(Reason.BAD_VALUE, Reason.BAD_ID, Reason.BAD_VALUE, Reason.BAD_VALUE);
        assertThat(catalogue().lookup("whole \ud83d\udd27")).hasSize(1);
    }

    @Test
    void isNotFilledByOneTextOrByManyFields() throws IOException {
        String longer = "x".repeat(1 << 21);
        assertThat(jobTech("[{\"id\": \"a\", \"preferred_label\": \"" + longer + "\"}]")
                        .count(Reason.BAD_JSON))
                .isEqualTo(1);
        String fields = IntStream.range(0, 50_000)
                .mapToObj(i -> "\"field" + i + "\": 0")
                .collect(Collectors.joining(","));
        assertThat(jobTech("[{\"id\": \"b\", \"preferred_label\": \"B\", " + fields + "}]")
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatStandsBeforeTheJsonBreaks() throws IOException {
        IntakeReport report = jobTech("[{\"id\": \"a\", \"preferred_label\": \"Kyla\"},\n{\"id\": \"b\", oops");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.problems()).extracting(IntakeProblem::reason).containsExactly(Reason.BAD_JSON);
        assertThat(report.problems().get(0).line()).isEqualTo(2);
        assertThat(jobTech("[".repeat(100_000)).count(Reason.BAD_JSON)).isEqualTo(1);
        assertThat(jobTech("").count(Reason.NO_RECORDS)).isEqualTo(1);
        assertThat(jobTech("{\"data\": {}}").count(Reason.NO_RECORDS)).isEqualTo(1);
    }

    @Test
    void failsWhenTheDiskFails() {
        SourceFile file = SourceFile.of("given", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        });

        Assertions.assertThatThrownBy(() -> new JobTechSkills().read(file, SWEDISH, builder))
                .isInstanceOf(IOException.class);
    }

    /** What is written as either format is read back: the same names for the same competences. */
    @Test
    void readsBackWhatWasWritten() {
        Samples.forAll(300, random -> {
            List<String> rows = new ArrayList<>(List.of(HEADER));
            StringBuilder concepts = new StringBuilder("[");
            List<String> names = new ArrayList<>();
            int n = random.nextInt(1, 8);
            for (int i = 0; i < n; i++) {
                String name = "n" + i + (random.nextBoolean() ? " å\u00e9, \"x\"" : "") + random.nextInt(100);
                names.add(name);
                rows.add(ESCO + "skill/" + i + ",\"" + name.replace("\"", "\"\"") + "\",\"other " + i + "\",");
                concepts.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"")
                        .append(i)
                        .append("\",\"preferred_label\":\"")
                        .append(name.replace("\"", "\\\""))
                        .append("\",\"alternative_labels\":[\"other ")
                        .append(i)
                        .append("\"]}");
            }
            CatalogueBuilder both = new CatalogueBuilder();
            try {
                new EscoSkills().read(Given.lines(rows.toArray(String[]::new)), SWEDISH, both);
                new JobTechSkills().read(Given.lines(concepts.append(']').toString()), SWEDISH, both);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Catalogue catalogue = both.build().catalogue();
            assertThat(catalogue.competences()).hasSize(2 * n);
            for (int i = 0; i < n; i++) {
                assertThat(catalogue.lookup(names.get(i)))
                        .extracting(one -> one.id().value())
                        .containsExactly("esco:skill/" + i, "jobtech:" + i);
                assertThat(catalogue.lookup("other " + i)).hasSize(2);
            }
        });
    }

    @Test
    void readsTheRealCatalogues() throws IOException {
        Path folder = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA"))
                        .orElse(System.getProperty("stigar.root") + "/../shared/data"))
                .resolve("skills");
        assumeThat(folder).as("the real data are not here").exists();
        IntakeReport swedish =
                new JobTechSkills().read(SourceFile.of(folder.resolve("jobtech-skills-sv.json.gz")), SWEDISH, builder);
        IntakeReport english = new EscoSkills()
                .read(SourceFile.of(folder.resolve("skills_en.api-2026-06-15.csv.gz")), Locale.ENGLISH, builder);
        Path transversal = folder.resolve("skills_en.crosssector-transversal.with-altLabels.csv.gz");
        assertThat(Files.exists(transversal)).isTrue();
        new EscoSkills().read(SourceFile.of(transversal), Locale.ENGLISH, builder);

        assertThat(swedish.accepted()).isEqualTo(6_657);
        assertThat(english.accepted()).isEqualTo(13_485);
        assertThat(english.problems()).isEmpty();
        CheckedCatalogue checked = builder.build();
        assertThat(checked.problems()).isEmpty();
        CompetenceMatcher matcher = new CompetenceMatcher(checked.catalogue());
        assertThat(named(matcher, checked.catalogue(), "Vem kan hjälpa oss med kyltekniken i lagret?"))
                .contains("Kylteknik");
        assertThat(named(matcher, checked.catalogue(), "who can install a heat pump?"))
                .contains("install heat pump");
    }

    private static List<String> named(CompetenceMatcher matcher, Catalogue catalogue, String text) {
        return matcher.need(text).relevance().keySet().stream()
                .map(id -> catalogue.find(id).orElseThrow().label(SWEDISH))
                .toList();
    }

    private Catalogue catalogue() {
        return builder.build().catalogue();
    }

    private IntakeReport esco(Locale language, String... lines) throws IOException {
        return new EscoSkills().read(Given.lines(lines), language, builder);
    }

    private IntakeReport jobTech(String text) throws IOException {
        return new JobTechSkills().read(Given.lines(text), SWEDISH, builder);
    }
}
