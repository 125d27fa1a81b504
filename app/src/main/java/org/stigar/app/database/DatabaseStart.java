package org.stigar.app.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.stigar.app.database.embedded.EmbeddedPostgres;
import org.stigar.app.database.embedded.PostgresTrouble;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;

/**
 * Has a database before anything else is made: the one that is named, else the embedded one. What is wrong with it is then
 * the only thing that is said. The pool and the migrations are Spring Boot's.
 */
final class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {

    /** The oldest PostgreSQL that the migrations and queries are tested with. */
    private static final int OLDEST = 15;

    /** After those that say what the settings are. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        StigarHome home = new StigarHome(Path.of(context.getEnvironment().getRequiredProperty("stigar.home")));
        DatabaseSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("stigar.db", Bindable.of(DatabaseSettings.class));
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("stigarHome", home);
        beans.registerSingleton(
                "databaseDetails", settings.url().isBlank() ? embedded(home, beans) : ownDatabase(settings));
    }

    /** Registered before the pool, the server is stopped after it, and also where the program fails to start. */
    private static JdbcConnectionDetails embedded(StigarHome home, DefaultListableBeanFactory beans) {
        byte[] key = home.key("postgresql", 24, new SecureRandom());
        String password = Base64.getEncoder().encodeToString(key); // what the file says
        EmbeddedPostgres postgres = new EmbeddedPostgres(home.directory(), password);
        beans.registerSingleton("embeddedPostgres", postgres);
        beans.registerDisposableBean("embeddedPostgres", postgres::close);
        return new Details(postgres.url(), postgres.user(), password);
    }

    static JdbcConnectionDetails ownDatabase(DatabaseSettings settings) {
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            DatabaseMetaData server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST) {
                throw new PostgresTrouble(Reason.TOO_OLD, server.getDatabaseProductVersion());
            }
        } catch (SQLException e) {
            throw new PostgresTrouble(Reason.NO_ANSWER, String.valueOf(e.getMessage()));
        }
        return new Details(settings.url(), settings.user(), settings.password());
    }

    /** Shows no password, whatever prints it. */
    private static final class Details implements JdbcConnectionDetails {

        private final String url;
        private final String user;
        private final String password;

        private Details(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
