package org.stigar.app.pages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that every page and letter exists in. */
public final class Languages {

    /** Swedish. */
    public static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** All of them, the one to fall back to first. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, SWEDISH);

    private Languages() {}

    /** Returns the one that a tag such as {@code sv} or {@code sv-FI} asks for. */
    public static Optional<Locale> find(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream().filter(one -> one.getLanguage().equals(language)).findFirst();
    }

    /** Returns the first of these that there is, else English. */
    public static Locale firstOf(Collection<Locale> wanted) {
        return wanted.stream()
                .flatMap(one -> find(one.toLanguageTag()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
