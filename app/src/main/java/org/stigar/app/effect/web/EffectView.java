package org.stigar.app.effect.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.EffectFigures.Between;
import org.stigar.app.effect.cases.Effects.After;
import org.stigar.app.effect.cases.Effects.Asked;
import org.stigar.app.effect.cases.Effects.State;
import org.stigar.core.publish.PublishedEffect.Kind;

/** One thing that people took part in, in words and as a picture. */
final class EffectView {

    private final Asked asked;
    private final MessageSource messages;
    private final Locale language;

    EffectView(Asked asked, MessageSource messages, Locale language) {
        this.asked = asked;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A time after it.
     *
     * @param said one sentence in plain words
     * @param details about how many it is about and where the difference lies; empty where there is nothing to tell
     */
    record Row(int days, String title, boolean isAskable, String said, String details) {}

    public String title() {
        return asked.title();
    }

    public String kind() {
        return asked.kind();
    }

    public String part() {
        return asked.part().name();
    }

    public String day() {
        return written(asked.day());
    }

    public List<Row> rows() {
        return asked.after().stream()
                .map(after -> new Row(
                        after.days(),
                        say("effect.after", after.days()),
                        after.state() == State.ASKABLE,
                        said(after),
                        after.figures().map(this::details).orElse("")))
                .toList();
    }

    /** Returns the picture, or empty where there is no interval to draw. */
    public Optional<EffectPicture> findPicture() {
        List<EffectPicture.Bar> bars = asked.after().stream()
                .flatMap(after -> after.figures().flatMap(EffectFigures::between).stream()
                        .map(between -> new EffectPicture.Bar(say("effect.days", after.days()), between)))
                .toList();
        return bars.isEmpty() ? Optional.empty() : Optional.of(new EffectPicture(bars));
    }

    /** Returns what the picture shows, for those who do not see it. */
    public String drawn() {
        return String.join(
                " ",
                rows().stream()
                        .filter(row -> !row.details().isEmpty())
                        .map(row -> row.title() + ": " + row.details())
                        .toList());
    }

    private String said(After after) {
        return after.figures()
                .map(figures -> said(figures, after.days()))
                .orElseGet(() -> say("effect.state." + after.state(), after.days(), written(after.from())));
    }

    private String said(EffectFigures figures, int days) {
        return switch (figures.kind()) {
            case MORE, LESS -> say("effect.said." + part() + ".TRAILS." + figures.kind(), days);
            case NOT_TOLD_FROM_CHANCE ->
                figures.smallest()
                        .map(smallest -> say("effect.said.least.TRAILS", number(smallest)))
                        .orElseGet(() -> say("effect.said.none"));
            case LIKE_ANOTHER -> say("effect.silent.LIKE_ANOTHER");
            case TOO_FEW, NO_COMPARISON, DOES_NOT_MATCH -> say("effect.silent." + part() + "." + figures.kind());
        };
    }

    private String details(EffectFigures figures) {
        return figures.between()
                .map(between -> say(
                        isOnBothSides(figures.kind(), between) ? "effect.between.both.TRAILS" : "effect.between.TRAILS",
                        number(between.from()),
                        number(between.until()),
                        say(
                                "effect.pairs." + figures.pairs().kind(),
                                figures.pairs().value())))
                .orElse("");
    }

    /** The test may find what the coarser interval leaves open. */
    private static boolean isOnBothSides(Kind kind, Between between) {
        return kind != Kind.NOT_TOLD_FROM_CHANCE && between.from() <= 0 && between.until() >= 0;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String written(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    private String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }
}
