package org.stigar.app.backup.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a backup comes from.
 *
 * @param made when what it holds was so
 * @param program the version of Stigar that made it
 * @param migrations those that had run on the database, in their order
 */
public record Origin(Instant made, String program, List<Migration> migrations) {

    public Origin {
        migrations = List.copyOf(migrations);
    }

    /** Returns the newest version of the tables, or empty where there were none. */
    public Optional<String> schema() {
        return migrations.isEmpty()
                ? Optional.empty()
                : Optional.of(migrations.get(migrations.size() - 1).version());
    }

    /**
     * A migration by its number and what Flyway makes of its text.
     *
     * @param version digits and dots
     */
    public record Migration(String version, int checksum) {}
}
