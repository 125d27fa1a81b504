package org.stigar.app.arenas.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.mail.LetterWords;

/**
 * A coffee in words.
 *
 * @param names of the others
 * @param when on the reader's clock; empty where no time is proposed
 * @param answer the last part of the keys for what the reader said; empty for nothing
 */
record CoffeeView(long id, String names, String when, Progress progress, String answer) {

    private static final int FRIDAY = 4;

    /** How far it has come. */
    enum Progress {
        AHEAD,
        OVER
    }

    static CoffeeView of(OwnCoffee coffee, LetterWords words, ZoneId zone, Locale language, Instant now) {
        Instant end = coffee.at()
                .map(at -> at.plus(OwnCoffee.LENGTH))
                .orElseGet(() -> coffee.week()
                        .plusDays(FRIDAY)
                        .atTime(LocalTime.NOON)
                        .atZone(zone)
                        .toInstant());
        return new CoffeeView(
                coffee.id(),
                CoffeeLetters.names(coffee.others(), words, language),
                coffee.at().map(at -> CoffeeLetters.timeOf(at, zone, language)).orElse(""),
                end.isAfter(now) ? Progress.AHEAD : Progress.OVER,
                coffee.answer().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""));
    }

    /** Returns whether it lies ahead. Public, as templates call it. */
    public boolean isAhead() {
        return progress == Progress.AHEAD;
    }
}
