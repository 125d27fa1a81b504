package org.stigar.app.effect.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.EffectFigures.Between;
import org.stigar.app.effect.IntervalPicture;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.cases.Effects.After;
import org.stigar.app.effect.cases.Effects.Asked;
import org.stigar.app.effect.cases.Effects.State;
import org.stigar.app.effect.cases.WorkingOut;
import org.stigar.core.publish.PublishedEffect.Kind;

/** One thing that people took part in, in words and as a picture. */
final class EffectView {

    private final Asked asked;
    private final IntFunction<Optional<WorkingOut.State>> runs;
    private final MessageSource messages;
    private final Locale language;

    /** Takes what is known, and how far the run for a time after it is, if there is one. */
    EffectView(Asked asked, IntFunction<Optional<WorkingOut.State>> runs, MessageSource messages, Locale language) {
        this.asked = asked;
        this.runs = runs;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A time after it.
     *
     * @param running what is being worked out, or null
     * @param ended how the last run ended, where it came to nothing, or null
     * @param said one of each outcome that is told of, or one that says how it stands
     */
    record Row(
            int days,
            String title,
            boolean isAskable,
            @Nullable Running running,
            @Nullable String ended,
            List<Sentence> said) {}

    /** What is being worked out, and how far it is. */
    record Running(int days, String title, String words) {}

    /**
     * One sentence in plain words.
     *
     * @param details about how many it is about and where the difference lies; empty where there is nothing to tell
     */
    record Sentence(String words, String details) {}

    public String title() {
        return asked.title();
    }

    public String kind() {
        return asked.kind();
    }

    public long id() {
        return asked.id();
    }

    public String part() {
        return asked.part().name();
    }

    public String day() {
        return written(asked.day());
    }

    public List<Row> rows() {
        return asked.after().stream().map(this::row).toList();
    }

    private Row row(After after) {
        Optional<Running> running = findRunning(after.days());
        boolean isAskable = after.state() == State.ASKABLE && running.isEmpty();
        Optional<String> ended = runs.apply(after.days())
                .filter(run -> isAskable && !run.isRunning())
                .map(run -> say("effect.run." + run.end()));
        return new Row(
                after.days(),
                say("effect.after", after.days()),
                isAskable,
                running.orElse(null),
                ended.orElse(null),
                running.isPresent() || ended.isPresent() ? List.of() : sentences(after));
    }

    /** Returns what goes on for a time after it, for whoever waits for it. */
    Optional<Running> findRunning(int days) {
        boolean isWaited =
                asked.after().stream().anyMatch(after -> after.days() == days && after.state() == State.ASKABLE);
        return runs.apply(days)
                .filter(run -> isWaited && run.isRunning())
                .map(run -> new Running(days, say("effect.after", days), words(run)));
    }

    private String words(WorkingOut.State run) {
        String step = say("effect.run." + run.step());
        return run.read() == 0 ? step : step + " " + say("effect.run.read", whole(run.read()));
    }

    private String whole(long trails) {
        return NumberFormat.getIntegerInstance(language).format(trails);
    }

    /** Returns the picture, or empty where there is no interval to draw. */
    public Optional<IntervalPicture> findPicture() {
        List<IntervalPicture.Bar> bars = asked.after().stream()
                .flatMap(after -> Arrays.stream(Outcome.values())
                        .flatMap(outcome -> find(after, outcome).flatMap(EffectFigures::between).stream()
                                .map(between ->
                                        new IntervalPicture.Bar(say("effect.days." + outcome, after.days()), between))))
                .toList();
        return bars.isEmpty() ? Optional.empty() : Optional.of(new IntervalPicture(bars));
    }

    /** Returns what the picture shows, for those who do not see it. */
    public String drawn() {
        return String.join(
                " ",
                rows().stream()
                        .flatMap(row -> row.said().stream()
                                .filter(sentence -> !sentence.details().isEmpty())
                                .map(sentence -> row.title() + ": " + sentence.details()))
                        .toList());
    }

    private List<Sentence> sentences(After after) {
        Optional<EffectFigures> trails = find(after, Outcome.TRAILS);
        if (trails.isEmpty()) {
            return List.of(new Sentence(say("effect.state." + after.state(), after.days(), written(after.from())), ""));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            find(after, outcome)
                    .map(figures -> new Sentence(said(outcome, figures, after.days()), details(outcome, figures)))
                    .or(() -> Optional.of(new Sentence(say("effect.forgotten." + outcome), ""))
                            .filter(forgotten -> !trails.get().isSilent()))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<EffectFigures> find(After after, Outcome outcome) {
        return Optional.ofNullable(after.figures().get(outcome));
    }

    private String said(Outcome outcome, EffectFigures figures, int days) {
        return switch (figures.kind()) {
            case MORE, LESS -> say("effect.said." + part() + "." + outcome + "." + figures.kind(), days);
            case NOT_TOLD_FROM_CHANCE ->
                figures.smallest()
                        .map(smallest -> say("effect.said.least." + outcome, number(smallest)))
                        .orElseGet(() -> say("effect.said.none." + outcome));
            case LIKE_ANOTHER -> say("effect.silent.LIKE_ANOTHER");
            case TOO_FEW, NO_COMPARISON, DOES_NOT_MATCH -> say("effect.silent." + part() + "." + figures.kind());
        };
    }

    private String details(Outcome outcome, EffectFigures figures) {
        return figures.between()
                .map(between -> say(
                        (isOnBothSides(figures.kind(), between) ? "effect.between.both." : "effect.between.") + outcome,
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
        // As the picture has it: a hyphen before a number is easily overlooked.
        return format.format(value).replace('-', '−');
    }

    private String written(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    private String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }
}
