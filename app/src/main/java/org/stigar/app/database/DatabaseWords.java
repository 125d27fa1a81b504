package org.stigar.app.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.stigar.app.database.embedded.PostgresTrouble;

/** What is wrong with a database, and what to do, in the language of who runs the machine. */
public final class DatabaseWords {

    private final Locale locale;
    private final ResourceBundle words;

    /** Speaks Swedish to whom speaks it, and English to everybody else. */
    public DatabaseWords(Locale machine) {
        locale = machine.getLanguage().equals("sv") ? machine : Locale.ENGLISH;
        words = ResourceBundle.getBundle("messages/database", locale);
    }

    /** Returns both in one line, or empty where it is not a trouble of the database. */
    public Optional<String> of(RuntimeException fault) {
        return fault instanceof PostgresTrouble trouble
                ? Optional.of(trouble(trouble) + " " + action(trouble))
                : Optional.empty();
    }

    String trouble(PostgresTrouble trouble) {
        return text(key(trouble), trouble);
    }

    String action(PostgresTrouble trouble) {
        return text(key(trouble) + ".action", trouble);
    }

    private static String key(PostgresTrouble trouble) {
        return "database.trouble."
                + trouble.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key, PostgresTrouble trouble) {
        return new MessageFormat(words.getString(key), locale).format(new Object[] {trouble.detail()});
    }
}
