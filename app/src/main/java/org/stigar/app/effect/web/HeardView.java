package org.stigar.app.effect.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.effect.CustomerSource.Heard;
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

    /** Returns a sentence for each figure, or one that says why there is none. */
    public List<String> said() {
        if (!isOver()) {
            return List.of(say("effect.heard.waits", month(last())));
        }
        return heard.changes().isEmpty()
                ? List.of(say("effect.heard.none", SignalChange.FEWEST, SignalChange.MONTHS))
                : heard.changes().stream().map(this::said).toList();
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
