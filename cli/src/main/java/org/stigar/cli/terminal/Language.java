package org.stigar.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that the command line speaks. */
public enum Language {
    EN(Locale.UK),
    SV(Locale.forLanguageTag("sv-SE"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Returns the language that an option names, such as {@code sv}. */
    public static Optional<Language> find(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Returns the language of a process: of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} the first that is set
     * decides, as POSIX has it, and what is not Swedish is English.
     */
    public static Language ofEnvironment(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.matches("sv([_.@-].*)?"))
                .map(value -> SV)
                .orElse(EN);
    }

    /** Returns its ISO 639-1 code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns how numbers and dates are written in it. */
    public Locale locale() {
        return locale;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return code();
    }
}
