package org.stigar.app.competences.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says after something was done. It travels in the address, so that nothing of a person is kept for it. */
enum Said {
    ADDED,
    HIDDEN,
    SHOWN,
    WITHDRAWN,
    CONFIRMED,
    CORRECTED,
    DELETED,
    MERGED;

    /** Returns a redirect to a page that says this. */
    String on(String path) {
        return "redirect:" + path + "?said=" + code();
    }

    /** Returns the key of the words that a code stands for; empty where it stands for nothing. */
    static Optional<String> findKey(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .map(one -> "competences.said." + one.code())
                .findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
