package org.stigar.app.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a quarter in addresses and files, such as {@code 2026-Q3}. */
public final class Quarter {

    private static final Pattern NAME = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    private Quarter() {}

    /** Returns the name of the quarter that begins on a day. */
    public static String name(LocalDate firstDay) {
        return String.format(Locale.ROOT, "%d-Q%d", firstDay.getYear(), firstDay.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Returns the first day, or empty for what is no name of a quarter. */
    public static Optional<LocalDate> find(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int month = MONTHS * (Integer.parseInt(matcher.group(2)) - 1) + 1;
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), month, 1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
