package org.stigar.app.database;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.stigar.app.database.embedded.PostgresTrouble;

/** Tells who started the program what is wrong with PostgreSQL and what to do, in the machine's language. */
final class PostgresTroubleAnalyzer extends AbstractFailureAnalyzer<PostgresTrouble> {

    private final DatabaseWords words;

    PostgresTroubleAnalyzer() {
        this(Locale.getDefault());
    }

    PostgresTroubleAnalyzer(Locale machine) {
        words = new DatabaseWords(machine);
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, PostgresTrouble trouble) {
        return new FailureAnalysis(words.trouble(trouble), words.action(trouble), trouble);
    }
}
