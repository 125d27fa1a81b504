package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.stigar.app.imports.run.ImportKind;
import org.stigar.app.imports.run.ImportState;
import org.stigar.app.imports.run.Imports;
import org.stigar.app.imports.upload.Part;
import org.stigar.core.people.PersonId;

/** An administrator who imports files, good rows and bad ones. */
final class FileLife {

    private final Imports imports;
    private final PersonId by;

    FileLife(ApplicationContext app, PersonId by) {
        imports = app.getBean(Imports.class);
        this.by = by;
    }

    long importPeople(String file) {
        long id = lookAtPeople(file);
        run(id);
        return id;
    }

    long importWalks(String file) {
        long id = look(ImportKind.WALKS, Part.WALKS, file);
        run(id);
        return id;
    }

    /** Uploads a file that then waits. */
    long lookAtPeople(String file) {
        return look(ImportKind.ORGANISATION, Part.PEOPLE, file);
    }

    private void run(long id) {
        imports.begin(id);
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (state(id) == ImportState.RUNNING) {
            assertThat(System.nanoTime()).as("the import ends").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(state(id)).isEqualTo(ImportState.DONE);
    }

    private long look(ImportKind kind, Part part, String file) {
        try {
            return imports.look(
                    kind, by, Map.of(part, () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportState state(long id) {
        return imports.find(id).orElseThrow().state();
    }
}
