package org.stigar.app.trails.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says after something was done. It travels in the address, so that nothing of a person is kept for it. */
public enum Said {
    WALKED,
    LINE_YES,
    LINE_NO,
    WALK_YES,
    WALK_NO,
    DRAWN,
    NOTED,
    TRAIL,
    ERASED,
    RHYTHM,
    RESTS,
    REOPENED,
    INTRODUCES,
    INTRODUCES_NOT,
    WORDS;

    /** Returns a redirect to a page that says this. */
    public String on(String path) {
        return "redirect:" + path + "?said=" + code();
    }

    /** Returns the key of the words that a code stands for; empty where it stands for nothing. */
    public static Optional<String> findKey(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .map(one -> "trails.said." + one.code())
                .findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
