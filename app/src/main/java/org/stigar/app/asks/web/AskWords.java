package org.stigar.app.asks.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.asks.AskException;
import org.stigar.core.ask.Refusal;

/**
 * Says things in the reader's language, and times by the reader's clock.
 *
 * @param now the instant of the reading
 */
record AskWords(MessageSource words, Locale language, ZoneId zone, Instant now) {

    String say(String key, Object... with) {
        return words.getMessage(key, with, language);
    }

    /** Returns the day of an instant, with its year where that is not this year. */
    String day(Instant at) {
        ZonedDateTime time = at.atZone(zone);
        String pattern = say(
                time.getYear() == now.atZone(zone).getYear()
                        ? "asks.page.date.this-year"
                        : "asks.page.date.other-year");
        return DateTimeFormatter.ofPattern(pattern, language).format(time);
    }

    /** Returns day and hour of an instant. */
    String time(Instant at) {
        return say(
                "asks.page.date.time",
                day(at),
                DateTimeFormatter.ofPattern("HH:mm", language).format(at.atZone(zone)));
    }

    /** Returns by whose clock times are shown. */
    String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getDisplayName(TextStyle.FULL, language);
    }

    /** Returns an enum constant as keys and classes spell it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the key of what is wrong, for who can mend it. */
    static String fault(AskException.Reason reason) {
        return "asks.page.fault." + code(reason);
    }

    /** Returns the key of why nothing came of a deed. */
    static String refusal(Refusal why) {
        return "asks.page.refusal." + code(why);
    }
}
