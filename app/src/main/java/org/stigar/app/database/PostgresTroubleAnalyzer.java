package org.stigar.app.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.stigar.app.database.embedded.PostgresTrouble;

/** Tells who started the program what is wrong with PostgreSQL and what to do, in the machine's language. */
final class PostgresTroubleAnalyzer extends AbstractFailureAnalyzer<PostgresTrouble> {

    private final Locale locale;

    PostgresTroubleAnalyzer() {
        this(Locale.getDefault());
    }

    PostgresTroubleAnalyzer(Locale machine) {
        locale = machine.getLanguage().equals("sv") ? machine : Locale.ENGLISH;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, PostgresTrouble trouble) {
        String key = "database.trouble."
                + trouble.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FailureAnalysis(text(key, trouble), text(key + ".action", trouble), trouble);
    }

    private String text(String key, PostgresTrouble trouble) {
        String pattern = ResourceBundle.getBundle("messages/database", locale).getString(key);
        return new MessageFormat(pattern, locale).format(new Object[] {trouble.detail()});
    }
}
