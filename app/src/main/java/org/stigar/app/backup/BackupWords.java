package org.stigar.app.backup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.stigar.app.backup.file.BackupTrouble;

/** What is wrong with a backup, and what to do, in the language of who runs the machine. */
public final class BackupWords {

    private final Locale locale;
    private final ResourceBundle words;

    /** Speaks Swedish to whom speaks it, and English to everybody else. */
    public BackupWords(Locale machine) {
        locale = machine.getLanguage().equals("sv") ? machine : Locale.ENGLISH;
        words = ResourceBundle.getBundle("messages/backup", locale);
    }

    /** Returns both in one line, or empty where it is not a trouble with a backup. */
    public Optional<String> of(RuntimeException fault) {
        if (fault instanceof BackupTrouble trouble) {
            String key = "backup.trouble."
                    + trouble.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(new MessageFormat(words.getString(key), locale).format(new Object[] {trouble.detail()}));
        }
        return Optional.empty();
    }
}
