package org.stigar.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.IntakeReport;

class CompetencesTest {

    private static final String SOUND = "person,competence\np1,Pricing\np2, pricing \np2,\"cold, chain\"\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhoClaimsWhat() throws IOException {
        Competences competences = new Competences();

        IntakeReport report = competences.read(Files.writeString(folder.resolve("skills.csv"), SOUND));

        assertThat(report.problems()).isEmpty();
        assertThat(competences.carriers("PRICING"))
                .isEqualTo(Map.of(
                        new PersonId("p1"), Competences.CLAIMED,
                        new PersonId("p2"), Competences.CLAIMED));
        assertThat(competences.carriers("Cold, chain")).containsOnlyKeys(new PersonId("p2"));
    }

    /** Noise, and a sound file with bytes wrong or its end cut off: told of, never thrown. */
    @Test
    void survivesWhateverItIsGiven() {
        byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
        Samples.forAll(1_000, random -> {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            check(noise);
            byte[] damaged = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            check(damaged);
        });
    }

    private void check(byte[] bytes) {
        try {
            IntakeReport report = new Competences().read(Files.write(folder.resolve("skills.csv"), bytes));
            assertThat(report.rejected()).isLessThanOrEqualTo(report.problemCount());
            assertThat(report.nothingRead() && report.problemCount() == 0).isFalse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
