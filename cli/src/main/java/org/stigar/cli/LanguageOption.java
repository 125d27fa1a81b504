package org.stigar.cli;

import java.util.List;
import java.util.Optional;
import org.stigar.cli.terminal.Language;

/** Finds {@code --lang} before the command line is parsed, so that errors of parsing speak the right language too. */
final class LanguageOption {

    private static final String NAME = "--lang";

    private LanguageOption() {}

    /** Returns the language asked for, or empty where none or an unknown one is. */
    static Optional<Language> find(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(NAME + "=")) {
                return Language.find(argument.substring(NAME.length() + 1));
            }
            if (argument.equals(NAME) && i + 1 < arguments.size()) {
                return Language.find(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
