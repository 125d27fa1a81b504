package org.stigar.app.house;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stigar.app.backup.Progress;
import org.stigar.app.backup.Restore;
import org.stigar.app.backup.Restore.Held;
import org.stigar.app.database.InstalledDatabase;
import org.stigar.app.house.Finding.Level;

/** Looks at an installation, and tells each thing that it found. Changes nothing. */
final class Doctor {

    private static final Duration OLD = Duration.ofDays(8);

    private final Installation installation;
    private final Clock clock;
    private final SecureRandom random;
    private final HouseWords words;
    private final Progress progress;
    private final Consumer<Finding> telling;
    private Level worst = Level.OK;

    Doctor(
            Installation installation,
            Clock clock,
            SecureRandom random,
            HouseWords words,
            Progress progress,
            Consumer<Finding> telling) {
        this.installation = installation;
        this.clock = clock;
        this.random = random;
        this.words = words;
        this.progress = progress;
        this.telling = telling;
    }

    /**
     * Looks at everything.
     *
     * @param backups files to prove, besides
     * @return the worst that was found
     */
    Level look(List<Path> backups) throws IOException, SQLException {
        KeysCheck keys = new KeysCheck(installation, words);
        List<Finding> files = keys.files();
        files.forEach(this::tell);
        tell(new MailCheck(installation, words).look());
        try (InstalledDatabase database =
                        InstalledDatabase.beside(installation.home(), installation.environment(), random);
                Connection connection = database.connect()) {
            DatabaseCheck check = new DatabaseCheck(connection, words);
            List<Finding> server = check.server();
            server.forEach(this::tell);
            disk(check.size());
            if (Files.isRegularFile(installation.keys().resolve(Installation.PSEUDONYMS))) {
                tell(check.clock(clock));
                tell(keys.fits(connection));
                for (Path backup : backups) {
                    prove(backup, connection);
                }
            }
        }
        return worst;
    }

    private void disk(long size) throws IOException {
        FileStore store = Files.getFileStore(installation.home().directory());
        tell(new DiskCheck(store.getUsableSpace(), store.getTotalSpace()).look(size, words));
    }

    private void prove(Path backup, Connection connection) throws IOException, SQLException {
        Restore restore = new Restore(installation.key(), progress);
        Held held = restore.verify(backup);
        List<String> different = restore.prove(connection, backup);
        if (!different.isEmpty()) {
            tell(Finding.wrong(words.text("house.doctor.backup-differs", backup, String.join(", ", different))));
            return;
        }
        Duration age = Duration.between(held.made(), clock.instant());
        tell(
                age.compareTo(OLD) > 0
                        ? Finding.look(words.text("house.doctor.backup-old", backup, held.rows(), age.toDays()))
                        : Finding.ok(words.text("house.doctor.backup", backup, held.rows(), age.toHours())));
    }

    private void tell(Finding finding) {
        worst = Optional.of(finding.level())
                .filter(level -> level.compareTo(worst) > 0)
                .orElse(worst);
        telling.accept(finding);
    }
}
