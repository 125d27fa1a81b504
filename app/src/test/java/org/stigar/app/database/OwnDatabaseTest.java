package org.stigar.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.stigar.app.database.embedded.PostgresTrouble;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;

/** A PostgreSQL that somebody else runs. */
class OwnDatabaseTest {

    @Test
    void takesAServerThatIsNewEnough() {
        try (TestDatabase database = TestDatabase.empty()) {
            DatabaseSettings settings = new DatabaseSettings(database.url(), database.user(), database.password());

            assertThat(DatabaseStart.ownDatabase(settings).getJdbcUrl()).isEqualTo(database.url());
        }
    }

    @Test
    void refusesAnOldServer() throws SQLException {
        Driver old = serverOfVersion(14);
        DriverManager.registerDriver(old);
        try {
            assertThatExceptionOfType(PostgresTrouble.class)
                    .isThrownBy(() -> DatabaseStart.ownDatabase(new DatabaseSettings("jdbc:old:", "ann", "secret")))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_OLD))
                    .satisfies(e -> assertThat(e.detail()).isEqualTo("14.9"))
                    .satisfies(e -> assertThat(e.getExitCode()).isEqualTo(2));
        } finally {
            DriverManager.deregisterDriver(old);
        }
    }

    @Test
    void saysThatNobodyAnswersWithoutThePassword() {
        assertThatExceptionOfType(PostgresTrouble.class)
                .isThrownBy(() -> DatabaseStart.ownDatabase(
                        new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none", "ann", "secret")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_ANSWER))
                .satisfies(e -> assertThat(e).message().doesNotContain("secret"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyTroubleHasWordsInBothLanguages(Reason reason) {
        PostgresTrouble trouble = new PostgresTrouble(reason, "(detail)");
        List<FailureAnalysis> said = List.of(
                analyse(trouble, Locale.forLanguageTag("sv-SE")),
                analyse(trouble, Locale.forLanguageTag("en-GB")),
                analyse(trouble, Locale.forLanguageTag("de-DE")));

        assertThat(said).allSatisfy(each -> {
            assertThat(each.getDescription()).contains("(detail)").doesNotContain("{0}");
            assertThat(each.getAction()).isNotBlank();
        });
        assertThat(said.get(0).getDescription()).isNotEqualTo(said.get(1).getDescription());
        assertThat(said.get(2).getDescription()).isEqualTo(said.get(1).getDescription());
    }

    private static FailureAnalysis analyse(PostgresTrouble trouble, Locale locale) {
        return new PostgresTroubleAnalyzer(locale).analyze(new IllegalStateException(trouble), trouble);
    }

    private static Driver serverOfVersion(int major) {
        DatabaseMetaData server = answering(
                DatabaseMetaData.class,
                Map.of("getDatabaseMajorVersion", major, "getDatabaseProductVersion", major + ".9"));
        Connection connection = answering(Connection.class, Map.of("getMetaData", server));
        return answering(Driver.class, Map.of("connect", connection, "acceptsURL", true));
    }

    /** Returns an object that answers by the names of methods, and nothing to all others. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> answers.get(method.getName());
                }));
    }
}
