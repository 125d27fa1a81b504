package org.stigar.app.house;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.stigar.app.backup.Backup;
import org.stigar.app.backup.Progress;
import org.stigar.app.backup.Restore;
import org.stigar.app.backup.Restore.Existing;
import org.stigar.app.backup.Restore.Held;
import org.stigar.app.database.InstalledDatabase;
import org.stigar.intake.pseudonym.PseudonymKey;

/** Backs an installation up and restores it. */
final class Chores {

    private final Installation installation;
    private final Clock clock;
    private final SecureRandom random;
    private final String program;
    private final Progress progress;

    Chores(Installation installation, Clock clock, SecureRandom random, String program, Progress progress) {
        this.installation = installation;
        this.clock = clock;
        this.random = random;
        this.program = program;
        this.progress = progress;
    }

    /** Returns how many rows the file holds. */
    long backup(Path file) throws IOException, SQLException {
        PseudonymKey key = installation.key();
        try (InstalledDatabase database =
                        InstalledDatabase.beside(installation.home(), installation.environment(), random);
                Connection connection = database.connect()) {
            return new Backup(key, random, program, progress).write(connection, file, clock.instant());
        }
    }

    /** Reads the whole file before it looks at the database. */
    Held restore(Path file, Existing existing) throws IOException, SQLException {
        Restore restore = new Restore(installation.key(), progress);
        restore.verify(file);
        try (InstalledDatabase database =
                        InstalledDatabase.alone(installation.home(), installation.environment(), random);
                Connection connection = database.connect()) {
            return restore.restore(connection, file, existing, clock.instant());
        }
    }
}
