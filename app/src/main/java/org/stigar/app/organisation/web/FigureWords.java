package org.stigar.app.organisation.web;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.GroupFigures;
import org.stigar.app.organisation.figures.ShareFigure;

/** Published figures in words of one language. A figure that is not said has words too: never a blank, never a zero. */
final class FigureWords {

    private static final double POINTS = 100;

    private final MessageSource messages;
    private final Locale language;

    FigureWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String count(CountFigure figure) {
        return say(
                "organisation.count." + figure.kind(),
                NumberFormat.getIntegerInstance(language).format(figure.value()));
    }

    String share(ShareFigure figure) {
        return say("organisation.share." + figure.kind(), figure.percent());
    }

    /** Returns that the line was redrawn in a quarter. */
    String redrawn(Redrawing redrawing) {
        return say(
                "organisation.redrawn",
                redrawing.ended(),
                redrawing.begun(),
                redrawing
                        .on()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)));
    }

    String coverage(CoverageFigure figure) {
        return figure.percent() < 0
                ? say("organisation.coverage." + figure.level())
                : say("organisation.coverage.percent", figure.percent());
    }

    /** Returns the silo index, 0 as by chance and 1 closed. */
    String silo(GroupFigures group) {
        return say("organisation.share." + group.silo() + ".index", decimal(group.index()));
    }

    String externalInternal(GroupFigures group) {
        return ShareFigure.isSaid(group.silo())
                ? decimal(group.externalInternal())
                : say("organisation.count.WITHHELD");
    }

    /** Returns the names of a group's units, as one. */
    String name(GroupFigures group) {
        return group.names().isEmpty() ? say("organisation.everybody") : String.join(" + ", group.names());
    }

    String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(Math.round(value * POINTS) / POINTS);
    }
}
