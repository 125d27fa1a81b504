package org.stigar.app.effect.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.stigar.app.effect.CustomerSource.Heard;
import org.stigar.app.effect.EffectFigures.Between;
import org.stigar.app.effect.IntervalPicture;
import org.stigar.core.inference.Comparison;
import org.stigar.core.journey.SignalChange;

/** What customers let one know of a mended seam, in words. */
final class HeardView {

    private final Heard heard;
    private final LocalDate today;
    private final MessageSource messages;
    private final Locale language;

    HeardView(Heard heard, LocalDate today, MessageSource messages, Locale language) {
        this.heard = heard;
        this.today = today;
        this.messages = messages;
        this.language = language;
    }

    public String journey() {
        return heard.journey();
    }

    public String address() {
        return heard.address();
    }

    public String seam() {
        return heard.from() + " → " + heard.stage();
    }

    /** Returns what is compared. */
    public String compared() {
        return say(
                "effect.heard.compared",
                heard.stage(),
                month(heard.month().minusMonths(SignalChange.MONTHS)),
                month(heard.month().minusMonths(1)),
                month(heard.month().plusMonths(1)),
                month(last()));
    }

    private YearMonth last() {
        return heard.month().plusMonths(SignalChange.MONTHS);
    }

    private boolean isOver() {
        return today.isAfter(last().atEndOfMonth());
    }

    /**
     * What is said of one figure.
     *
     * @param gap what is said of the distance to the other stages; empty where there are none
     * @param picture its interval, or null
     */
    record Said(String words, String gap, @Nullable IntervalPicture picture) {}

    /** Returns what is said of each figure, or why there is none. */
    public List<Said> said() {
        if (!isOver()) {
            return List.of(new Said(say("effect.heard.waits", month(last())), "", null));
        }
        return heard.changes().isEmpty()
                ? List.of(new Said(say("effect.heard.none", SignalChange.FEWEST, SignalChange.MONTHS), "", null))
                : heard.changes().stream()
                        .map(change -> new Said(said(change), gap(change), picture(change)))
                        .toList();
    }

    /** The same words for one stage beside and for several. */
    private String gap(SignalChange change) {
        if (change.others().isEmpty()) {
            return "";
        }
        return change.gap()
                .findEstimate()
                .map(gap -> say(
                        gap.findDirection().isPresent() ? "effect.heard.gap.FOUND" : "effect.heard.gap.CHANCE",
                        signed(gap.difference()),
                        signed(gap.low()),
                        signed(gap.high())))
                .orElseGet(() -> change.gap() instanceof Comparison.NoSpread
                        ? say("effect.heard.gap.NO_SPREAD")
                        : say("effect.heard.gap.TOO_FEW", SignalChange.HISTORY));
    }

    private @Nullable IntervalPicture picture(SignalChange change) {
        return change.gap()
                .findEstimate()
                .map(gap -> new IntervalPicture(List.of(new IntervalPicture.Bar(
                        say("effect.heard.gap", say("effect.heard." + change.kind())),
                        new Between(gap.low(), gap.high())))))
                .orElse(null);
    }

    private String said(SignalChange change) {
        List<Double> others = change.others();
        String moved = say(
                "effect.heard.moved",
                say("effect.heard." + change.kind()),
                number(change.before()),
                number(change.after()));
        String beside = others.isEmpty()
                ? say("effect.heard.alone")
                : say(
                        others.size() == 1 ? "effect.heard.other" : "effect.heard.others",
                        others.size(),
                        signed(others.get(0)),
                        signed(others.get(others.size() - 1)));
        return moved + " " + beside;
    }

    private String signed(double value) {
        String number = number(value);
        return value > 0 && !number.equals(number(0)) ? "+" + number : number;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        double rounded = Math.round(value * 10) / 10.0 + 0.0;
        return format.format(rounded).replace('-', '−');
    }

    private String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", language));
    }

    private String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }
}
