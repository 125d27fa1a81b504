package org.stigar.app.journeys.web;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.stigar.app.organisation.Crossing;
import org.stigar.app.organisation.Crossing.Strength;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.people.People;
import org.stigar.core.competence.Competence;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** What a journey's page says, in one language, with the units of an instant. */
final class JourneyWords {

    private final MessageSource messages;
    private final Locale language;
    private final Map<UnitId, String> names = new HashMap<>();

    JourneyWords(MessageSource messages, Locale language, People people, Instant now) {
        this.messages = messages;
        this.language = language;
        for (Unit unit : people.structure(now).units()) {
            names.put(unit.id(), unit.name());
        }
    }

    String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }

    /**
     * Returns how strong a seam is.
     *
     * @param planks how many independent trails it has at least, where it holds
     */
    String strength(Strength strength, int planks) {
        return say("journeys.strength." + strength, planks);
    }

    /** Returns the same in two or three words, as they stand in the picture. */
    String brief(Strength strength) {
        return say("journeys.brief." + strength);
    }

    String trend(Crossing crossing) {
        return say("journeys.trend." + crossing.trend());
    }

    /** Returns what was told quarter by quarter, in few words each. */
    String course(Crossing crossing) {
        return crossing.course().size() < 2
                ? "–"
                : crossing.course().stream()
                        .map(told -> told.quarter() + " " + brief(told.strength()))
                        .collect(Collectors.joining(", "));
    }

    /** Returns which competences cross a seam, by the unit whose people can help with them. */
    String across(List<Crossing> crossings) {
        Map<String, SortedSet<String>> told = new TreeMap<>();
        for (Crossing crossing : crossings) {
            note(told, crossing.from(), crossing.helping());
            note(told, crossing.to(), crossing.helped());
        }
        String all = told.entrySet().stream()
                .map(unit -> say("journeys.across.of", String.join(", ", unit.getValue()), unit.getKey()))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? say("journeys.across.none") : say("journeys.across", all);
    }

    private void note(Map<String, SortedSet<String>> told, String unit, List<Competence> competences) {
        for (Competence competence : competences) {
            told.computeIfAbsent(unit, u -> new TreeSet<>(Collator.getInstance(language)))
                    .add(competence.label(language));
        }
    }

    String coverage(Crossing crossing) {
        boolean isTold = crossing.strength().isSaid() || crossing.strength() == Strength.UNKNOWN;
        return isTold ? say("journeys.coverage." + crossing.coverage()) : "–";
    }

    /** Returns that the line was redrawn in a quarter. */
    String redrawn(Redrawing redrawing) {
        return Quarter.name(redrawing.quarter()) + ": "
                + say("organisation.redrawn", redrawing.ended(), redrawing.begun(), day(redrawing.on()));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    /** Returns a unit's name; one that is gone is called by its id. */
    String unit(UnitId unit) {
        return Optional.ofNullable(names.get(unit)).orElse(unit.value());
    }

    /** Returns a month's name, such as March 2026. */
    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", language));
    }

    /** Returns a number with two decimals at most. */
    String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** Returns the names of units; those that are gone are called by their ids. */
    List<String> units(SortedSet<UnitId> units) {
        return units.stream().map(this::unit).toList();
    }
}
