package org.stigar.app.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stigar.app.backup.Backup;
import org.stigar.app.database.StigarHome;
import org.stigar.intake.pseudonym.PseudonymKey;

/**
 * Where an installation is.
 *
 * @param environment of the process
 */
record Installation(StigarHome home, Map<String, String> environment) {

    /** The name of the key of pseudonyms, among the keys. */
    static final String PSEUDONYMS = "pseudonyms.key";

    static Installation of(Map<String, String> environment) {
        String home = Optional.of(environment.getOrDefault("STIGAR_HOME", ""))
                .filter(value -> !value.isBlank())
                .orElseGet(() ->
                        Path.of(System.getProperty("user.home"), ".stigar").toString());
        return new Installation(new StigarHome(Path.of(home)), environment);
    }

    Path keys() {
        return home.directory().resolve("keys");
    }

    /** Reads the key of pseudonyms; makes none. */
    PseudonymKey key() throws IOException {
        return Backup.key(keys().resolve(PSEUDONYMS));
    }
}
