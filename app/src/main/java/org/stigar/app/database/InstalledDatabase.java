package org.stigar.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.stigar.app.database.embedded.EmbeddedPostgres;
import org.stigar.app.database.embedded.PostgresTrouble;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;

/**
 * The database of an installation, for programs that run beside its server or in its place. What is wrong with it is thrown, and
 * said by {@link DatabaseWords}.
 */
public final class InstalledDatabase implements AutoCloseable {

    private final DatabaseSettings settings;
    private final @Nullable EmbeddedPostgres started;

    private InstalledDatabase(DatabaseSettings settings, @Nullable EmbeddedPostgres started) {
        this.settings = settings;
        this.started = started;
    }

    /**
     * Opens it whether or not a server runs on it. Makes none.
     *
     * @param environment says by {@code STIGAR_DB_URL} where it is, else it is the embedded one
     * @throws NoSuchFileException where there is none
     */
    public static InstalledDatabase beside(StigarHome home, Map<String, String> environment, SecureRandom random)
            throws IOException {
        Optional<InstalledDatabase> own = own(environment);
        if (own.isPresent()) {
            return own.get();
        }
        Path data = home.directory().resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new NoSuchFileException(data.toString());
        }
        try {
            return alone(home, environment, random);
        } catch (PostgresTrouble e) {
            if (e.reason() != Reason.IN_USE) {
                throw e;
            }
            String port = Files.readString(home.directory().resolve("postgresql.port"), StandardCharsets.US_ASCII);
            return answering(
                    "jdbc:postgresql://127.0.0.1:" + port.strip() + "/" + EmbeddedPostgres.NAME,
                    EmbeddedPostgres.NAME,
                    password(home, random));
        }
    }

    /** Opens it where nobody else has it, and makes it where there is none. */
    public static InstalledDatabase alone(StigarHome home, Map<String, String> environment, SecureRandom random) {
        return own(environment).orElseGet(() -> {
            String password = password(home, random);
            EmbeddedPostgres postgres = new EmbeddedPostgres(home.directory(), password);
            return new InstalledDatabase(new DatabaseSettings(postgres.url(), postgres.user(), password), postgres);
        });
    }

    private static Optional<InstalledDatabase> own(Map<String, String> environment) {
        return Optional.of(environment.getOrDefault("STIGAR_DB_URL", ""))
                .filter(url -> !url.isBlank())
                .map(url -> answering(
                        url,
                        environment.getOrDefault("STIGAR_DB_USER", ""),
                        environment.getOrDefault("STIGAR_DB_PASSWORD", "")));
    }

    private static InstalledDatabase answering(String url, String user, String password) {
        DatabaseSettings settings = new DatabaseSettings(url, user, password);
        DatabaseStart.ownDatabase(settings);
        return new InstalledDatabase(settings, null);
    }

    private static String password(StigarHome home, SecureRandom random) {
        return Base64.getEncoder().encodeToString(home.key("postgresql", 24, random)); // what the file says
    }

    /** Opens a connection; the caller closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "stigar-beside");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(settings.url(), properties);
    }

    /** Stops the server where this started it. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
