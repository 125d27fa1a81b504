package org.stigar.app.people.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.TestDatabase;
import org.stigar.intake.pseudonym.PseudonymKey;

/** A database of a test's own, and the directories of as many nodes as it likes. */
final class PeopleStore implements AutoCloseable {

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource source = database.dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transactions = TestDatabase.transactions(source);

    /** Returns a directory over the database: each is a node of its own. */
    JdbcPeople node(Runnable tellOthers) {
        try {
            PseudonymKey key = PeopleConfiguration.keyIn(key(), new SecureRandom(new byte[] {1}));
            return new JdbcPeople(jdbc, transactions, key, tellOthers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key() throws IOException {
        Files.createDirectories(database.home());
        return database.home().resolve("people.key");
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        database.close();
    }
}
