package org.stigar.app.changes.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.ShareFigure;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;

/** What the pages of changes say, in one language, with the units of an instant and those that steps make. */
final class ChangeWords {

    private final MessageSource messages;
    private final Locale language;
    private final Map<UnitId, String> names = new HashMap<>();

    ChangeWords(MessageSource messages, Locale language, Structure structure, List<Step> steps) {
        this.messages = messages;
        this.language = language;
        structure.units().forEach(unit -> names.put(unit.id(), unit.name()));
        for (Step step : steps) {
            if (step instanceof Step.Found found) {
                names.put(found.unit(), found.name());
            }
        }
    }

    String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }

    /** Returns the name of a unit; one that is not there goes by its id. */
    String unit(UnitId unit) {
        return names.getOrDefault(unit, unit.value());
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    String count(CountFigure figure) {
        return say("organisation.count." + figure.kind(), whole(figure.value()));
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    String share(ShareFigure figure) {
        return say("organisation.share." + figure.kind(), figure.percent());
    }

    String coverage(CoverageFigure figure) {
        return figure.percent() < 0
                ? say("organisation.coverage." + figure.level())
                : say("organisation.coverage.percent", figure.percent());
    }

    String names(List<String> names) {
        return names.isEmpty() ? say("organisation.everybody") : String.join(" + ", names);
    }

    /** Says a step in a sentence. */
    String step(Step step) {
        String unit = unit(step.unit());
        if (step instanceof Step.Found found) {
            String kind = say("changes.sort." + found.kind());
            return found.parent()
                    .map(parent -> say("changes.step.found.in", unit, kind, unit(parent)))
                    .orElseGet(() -> say("changes.step.found", unit, kind));
        }
        if (step instanceof Step.Move move) {
            return say("changes.step.move", unit, unit(move.parent()));
        }
        if (step instanceof Step.Merge merge) {
            return say("changes.step.merge", unit, unit(merge.into()));
        }
        if (step instanceof Step.Split split) {
            return say("changes.step.split", unit, unit(split.to()), part(split.part()));
        }
        if (step instanceof Step.Join join) {
            return join.part()
                    .map(part -> say("changes.step.join.part", unit, unit(join.project()), part(part)))
                    .orElseGet(() -> say("changes.step.join", unit, unit(join.project())));
        }
        return say("changes.step.close", unit);
    }

    private String part(Part part) {
        return say("changes.part." + part.trait(), part.value());
    }
}
