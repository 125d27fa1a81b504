package org.stigar.app.changes.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.forecast.Forecasting.Seen;
import org.stigar.app.effect.EffectSection;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Losses;

/** On the page of what came of a change: what was foretold of trails, beside what became of them. The same figures as on the change's own page. */
final class OutcomeSection implements EffectSection {

    private final Changes changes;
    private final ReadableChanges readable;
    private final SeenForecasts seen;
    private final Forecasting forecasting;

    OutcomeSection(Changes changes, ReadableChanges readable, SeenForecasts seen, Forecasting forecasting) {
        this.changes = changes;
        this.readable = readable;
        this.seen = seen;
        this.forecasting = forecasting;
    }

    /**
     * What the section shows.
     *
     * @param id the change's number
     * @param foretold a sentence; empty where the reader sees no forecast
     * @param rows of the times that are over
     */
    public record Content(long id, String foretold, List<Row> rows) {}

    /**
     * A time after it, in words.
     *
     * @param verdict whether it is what was foretold; a dash where that is not to be told
     */
    public record Row(int days, String closed, String verdict, String stayed) {}

    @Override
    public Optional<Shown> findFor(Subject subject, Member reader, Locale language) {
        return Optional.of(subject)
                .filter(one -> one.kind().equals("change"))
                .flatMap(one -> changes.find(one.id()))
                .map(change -> new Shown("changes/outcome", content(change, reader, language)));
    }

    private Content content(Change change, Member reader, Locale language) {
        ChangeWords words = readable.words(change, language);
        Optional<ForecastFigures> figures = seen.see(change, reader).map(Seen::figures);
        if (figures.isEmpty()) {
            return new Content(change.id(), "", List.of());
        }
        Losses losses = figures.get().losses();
        return new Content(
                change.id(),
                foretold(losses, words),
                forecasting.outcomes(change).stream()
                        .map(outcome -> new Row(
                                outcome.days(),
                                words.count(outcome.closed()),
                                words.say("changes.outcome." + outcome.beside(losses)),
                                words.share(outcome.stayedClosed())))
                        .toList());
    }

    private static String foretold(Losses losses, ChangeWords words) {
        return losses.closings().isNumber()
                ? words.say(
                        "changes.outcome.foretold",
                        words.count(losses.trails()),
                        words.count(losses.closings()),
                        words.count(losses.withoutChange()),
                        words.count(losses.extra()),
                        words.count(losses.extraLow()),
                        words.count(losses.extraHigh()))
                : words.say("changes.outcome.silent");
    }
}
