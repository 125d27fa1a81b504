package org.stigar.app.imports.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.app.competences.MemoryCompetences;
import org.stigar.app.database.StigarHome;
import org.stigar.app.imports.plan.Count;
import org.stigar.app.imports.plan.Count.What;
import org.stigar.app.imports.plan.Summary;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.UploadLimits;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;

class CatalogueFilesTest {

    private static final String ESCO = "http://data.europa.eu/esco/skill/";
    private static final int MANY = 2_500;

    private final MemoryCompetences competences = new MemoryCompetences(new MemoryPeople());

    @TempDir
    private Path home = Path.of("");

    /** Each is a part of the next one, so that the last of the file must be put first. */
    @Test
    void putsManyInStepsAndKeepsAllTheirLinks() throws IOException {
        StringBuilder skills = new StringBuilder("conceptUri,preferredLabel\n");
        StringBuilder links = new StringBuilder("conceptUri,broaderUri\n");
        for (int i = 10_000; i < 10_000 + MANY; i++) {
            skills.append(ESCO).append(i).append(",skill ").append(i).append('\n');
            links.append(ESCO).append(i).append(',').append(ESCO).append(i + 1).append('\n');
        }
        Uploads uploads = uploads();
        String upload = keep(uploads, Map.of(Part.SKILLS_EN, skills.toString(), Part.BROADER, links.toString()));
        CatalogueFiles files = new CatalogueFiles(uploads, competences, competences);
        List<Long> heard = new ArrayList<>();

        Summary looked = files.look(upload);
        assertThat(competences.catalogue().competences()).isEmpty();
        Summary stored = files.store(upload, heard::add);

        assertThat(stored).isEqualTo(looked);
        assertThat(stored.counts())
                .containsExactly(
                        new Count(What.COMPETENCES, MANY, 0, 0),
                        new Count(What.LINKS, MANY - 1, 0, 0),
                        Count.of(What.LINKS_LEFT_OUT, 1));
        assertThat(competences.catalogue().competences())
                .filteredOn(one -> one.broader().isEmpty())
                .hasSize(1);
        assertThat(heard).containsExactly(2L * 1_000, 2L * 2_000, 2L * MANY);
        assertThat(files.store(upload, heard::add).isUseful())
                .as("what is there already")
                .isFalse();
    }

    @Test
    void linksToWhatWasImportedBefore() throws IOException {
        Uploads uploads = uploads();
        CatalogueFiles files = new CatalogueFiles(uploads, competences, competences);
        files.store(
                keep(uploads, Map.of(Part.SKILL_GROUPS_SV, "conceptUri,preferredLabel\n" + ESCO + "group,mat\n")),
                rows -> {});
        Summary summary = files.store(
                keep(
                        uploads,
                        Map.of(
                                Part.SKILLS_SV,
                                "conceptUri,preferredLabel\n" + ESCO + "cool,kyla\n",
                                Part.BROADER,
                                "conceptUri,broaderUri\n" + ESCO + "cool," + ESCO + "group\n" + ESCO + "cool," + ESCO
                                        + "nothing\n" + ESCO + "unknown," + ESCO + "group\n")),
                rows -> {});

        assertThat(summary.counts())
                .containsExactly(
                        new Count(What.COMPETENCES, 1, 0, 0),
                        new Count(What.LINKS, 1, 0, 0),
                        Count.of(What.LINKS_LEFT_OUT, 2));
        assertThat(competences.catalogue().listBroader(new CompetenceId("esco:skill/cool")))
                .extracting(Competence::id)
                .containsExactly(new CompetenceId("esco:skill/group"));
    }

    @Test
    void endsWhereItIsTold() throws IOException {
        Uploads uploads = uploads();
        String upload = keep(uploads, Map.of(Part.JOBTECH, "[{\"id\": \"a\", \"preferred_label\": \"Kyla\"}]"));
        CatalogueFiles files = new CatalogueFiles(uploads, competences, competences);

        assertThatThrownBy(() -> files.store(upload, rows -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private Uploads uploads() {
        return new Uploads(new StigarHome(home), new SecureRandom(), UploadLimits.USUAL);
    }

    private static String keep(Uploads uploads, Map<Part, String> texts) throws IOException {
        Map<Part, Uploads.Sent> files = new LinkedHashMap<>();
        texts.forEach(
                (part, text) -> files.put(part, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return uploads.keep(files);
    }
}
