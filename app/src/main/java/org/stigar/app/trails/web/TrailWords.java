package org.stigar.app.trails.web;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.context.MessageSource;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.Reason;
import org.stigar.core.trail.state.TrailState;

/**
 * Says in the reader's language how a trail is and why, and never by a bare number.
 *
 * @param today the UTC day of the reading, by which trails count too
 */
record TrailWords(MessageSource words, Locale language, LocalDate today) {

    private static final double LITTLE = 1.5;
    private static final int LONGEST_IN_DAYS = 60;
    private static final int DAYS_A_MONTH = 30;

    static TrailWords of(MessageSource words, Locale language, Instant now) {
        return new TrailWords(words, language, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    String say(String key, Object... with) {
        return words.getMessage(key, with, language);
    }

    /** Returns a day in words, with its year where that is not this year. */
    String date(LocalDate day) {
        String pattern = say(day.getYear() == today.getYear() ? "trails.date.this-year" : "trails.date.other-year");
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    String date(int epochDay) {
        return date(LocalDate.ofEpochDay(epochDay));
    }

    /** Returns how many days a day is back; 0 for today. */
    int daysSince(int epochDay) {
        return (int) Math.max(0, today.toEpochDay() - epochDay);
    }

    String ago(int epochDay) {
        int days = daysSince(epochDay);
        return days <= LONGEST_IN_DAYS
                ? say("trails.ago.days", days)
                : say("trails.ago.months", Math.round((double) days / DAYS_A_MONTH));
    }

    String state(TrailState state) {
        return say("trails.state." + code(state));
    }

    String rhythm(AgreedRhythm rhythm) {
        return say("trails.rhythm." + code(rhythm));
    }

    /** Returns an enum constant as keys, classes and addresses spell it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    /** Returns the most telling reason to walk a trail now: that an agreed rhythm is kept is none. */
    String why(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !(reason instanceof Reason.Agreed agreed && isKept(agreed)))
                .findFirst()
                .map(this::reason)
                .orElse("");
    }

    String reason(Reason reason) {
        if (reason instanceof Reason.LastWalked last) {
            return say("trails.reason.last", date(last.day()), ago(last.day()));
        }
        if (reason instanceof Reason.FirstWalked first) {
            return say("trails.reason.first", date(first.day()));
        }
        if (reason instanceof Reason.QuieterThanUsual quiet) {
            return quieter(quiet);
        }
        if (reason instanceof Reason.Agreed agreed) {
            return agreed(agreed);
        }
        if (reason instanceof Reason.YouChangedUnit changed) {
            return say("trails.reason.unit", date(LocalDate.ofInstant(changed.at(), ZoneOffset.UTC)));
        }
        return say("trails.reason." + plain(reason));
    }

    private static String plain(Reason reason) {
        if (reason instanceof Reason.Resting) {
            return "rests";
        }
        return reason instanceof Reason.LoggedByHand ? "by-hand" : "changing";
    }

    private String quieter(Reason.QuieterThanUsual quiet) {
        long gap = Math.max(1, Math.round(quiet.usualGapDays()));
        if (quiet.isMostLikelyDecayed()) {
            return say("trails.reason.quiet.long", gap);
        }
        return quiet.times() < LITTLE
                ? say("trails.reason.quiet.little", gap)
                : say("trails.reason.quiet.times", Math.round(quiet.times()), gap);
    }

    private String agreed(Reason.Agreed agreed) {
        if (agreed.rhythm().horizonDays().isEmpty()) {
            return say("trails.reason.agreed.when-needed");
        }
        return isKept(agreed)
                ? say("trails.reason.agreed.kept", rhythm(agreed.rhythm()))
                : say("trails.reason.agreed.late", rhythm(agreed.rhythm()), (long) agreed.silenceDays());
    }

    private static boolean isKept(Reason.Agreed agreed) {
        OptionalInt horizon = agreed.rhythm().horizonDays(); // twice the time between two walks
        return horizon.isEmpty() || 2 * agreed.silenceDays() <= horizon.getAsInt();
    }

    /** Returns the day that lies so many days ahead, in words. */
    String ahead(int days) {
        return date(today.plus(days, DAYS));
    }
}
