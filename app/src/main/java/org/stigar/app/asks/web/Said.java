package org.stigar.app.asks.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says after something was done. It travels in the address, so that nothing of a person is kept for it. */
enum Said {
    DRAFTED,
    REWRITTEN,
    SENT,
    ACCEPTED,
    DECLINED,
    INTRODUCED,
    HELPED,
    CLOSED,
    MET,
    REOPENED,
    WITHDRAWN;

    /** Returns a redirect to a page that says this. */
    String on(String path) {
        return "redirect:" + path + "?said=" + code();
    }

    /** Returns a redirect to the page of an ask that says this. */
    String on(long ask) {
        return on("/asks/" + ask);
    }

    /** Returns the key of the words that a code stands for; empty where it stands for nothing. */
    static Optional<String> findKey(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .map(one -> "asks.page.said." + one.code())
                .findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
