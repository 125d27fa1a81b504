package org.stigar.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.stigar.app.backup.Restore.Existing;
import org.stigar.app.backup.Restore.Held;
import org.stigar.app.database.TestDatabase;
import org.stigar.intake.pseudonym.PseudonymKey;

/** Out of a database into a file, and from there into another or the same. */
record BackupTrip(Path file, Instant out, Instant back) {

    static final PseudonymKey KEY = PseudonymKey.of(new byte[32]);
    static final Progress SILENT = (table, rows) -> {};

    void backUp(TestDatabase database) throws IOException, SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Backup(KEY, new SecureRandom(), "0.2.0", SILENT).write(connection, file, out);
        }
    }

    Held restore(TestDatabase database, Existing existing) throws IOException, SQLException {
        new Restore(KEY, SILENT).verify(file);
        try (Connection connection = database.dataSource().getConnection()) {
            return new Restore(KEY, SILENT).restore(connection, file, existing, back);
        }
    }
}
