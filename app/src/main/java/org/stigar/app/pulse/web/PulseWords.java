package org.stigar.app.pulse.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.GroupMoves;
import org.stigar.app.pulse.figures.ResponseFigure;
import org.stigar.app.pulse.figures.Stretch;
import org.stigar.core.inference.Comparison;
import org.stigar.core.publish.PublishedAgreement;
import org.stigar.core.publish.PublishedEffect.Kind;

/** What pulses' pages say, in one language. */
final class PulseWords {

    private static final int HUNDRED = 100;

    private final MessageSource messages;
    private final Locale language;

    PulseWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }

    /** Returns a question as it is asked, about a unit where it is about one. */
    String question(PulseItem item, String unit) {
        return item.isReady() ? say("pulse.item." + item.id(), unit) : item.words(language);
    }

    /** Returns a question as it stands over what was answered. */
    String heading(PulseItem item) {
        String key = "pulse.item." + item.id() + (item.item().isAboutUnits() ? ".all" : "");
        return item.isReady() ? say(key) : item.words(language);
    }

    /** Returns what each point is called, from point 1 up. */
    List<String> points(PulseItem item) {
        if (item.points() == PulseItem.USUAL_POINTS) {
            return IntStream.rangeClosed(1, item.points())
                    .mapToObj(point -> say("pulse.point." + point))
                    .toList();
        }
        return IntStream.rangeClosed(1, item.points())
                .mapToObj(point -> {
                    String key = point == 1 ? ".first" : point == item.points() ? ".last" : "";
                    return say("pulse.point" + key, point);
                })
                .toList();
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    String share(Stretch share) {
        return say("pulse.share", Math.round(HUNDRED * share.from()), Math.round(HUNDRED * share.until()));
    }

    String between(Stretch stretch) {
        return say("pulse.between", tenth(stretch.from()), tenth(stretch.until()));
    }

    String response(ResponseFigure response) {
        return response.percent() < 0
                ? say("pulse.response." + response.level())
                : say("pulse.response.percent", response.percent());
    }

    String agreement(PublishedAgreement.Band band) {
        return say("pulse.agreement." + band);
    }

    /** Returns one plain sentence. */
    String shift(ChangeFigures.Shift shift) {
        return shift.between()
                .map(between -> say(
                        "pulse.change." + shift.direction().map(Enum::name).orElse("CHANCE"),
                        signed(between.from()),
                        signed(between.until())))
                .orElseGet(() -> say("pulse.change." + shift.kind()));
    }

    /** Returns one plain sentence on those invited to something beside people like them. */
    String moved(EffectFigures more) {
        boolean isFound = more.kind() != Kind.NOT_TOLD_FROM_CHANCE;
        String said = isFound
                ? say("pulse.invited." + more.kind())
                : more.smallest()
                        .map(smallest -> say("pulse.invited.least", tenth(smallest)))
                        .orElseGet(() -> say("pulse.invited.none"));
        return more.between()
                .map(between -> said + " "
                        + say(
                                isFound && between.from() <= 0 && between.until() >= 0
                                        ? "pulse.invited.between.both"
                                        : "pulse.invited.between",
                                signed(between.from()),
                                signed(between.until()),
                                say(
                                        "pulse.pairs." + more.pairs().kind(),
                                        more.pairs().value())))
                .orElse(said);
    }

    /** Returns one plain sentence on groups beside the others. */
    String moved(GroupMoves move) {
        return move.difference()
                .findEstimate()
                .map(found -> say(
                        "pulse.beside." + found.findDirection().map(Enum::name).orElse("CHANCE"),
                        move.about(),
                        move.others(),
                        signed(found.difference()),
                        signed(found.low()),
                        signed(found.high())))
                .orElseGet(() -> say(
                        move.difference() instanceof Comparison.NoSpread
                                ? "pulse.beside.NO_SPREAD"
                                : "pulse.beside.TOO_FEW",
                        move.about(),
                        move.others()));
    }

    String names(List<String> names) {
        return names.isEmpty() ? say("pulse.everybody") : String.join(" + ", names);
    }

    private String tenth(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value + 0.0);
    }

    private String signed(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded > 0 ? "+" + tenth(rounded) : tenth(rounded).replace('-', '−');
    }
}
