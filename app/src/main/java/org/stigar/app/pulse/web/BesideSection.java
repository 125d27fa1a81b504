package org.stigar.app.pulse.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.stigar.app.access.Member;
import org.stigar.app.effect.EffectFigures.Between;
import org.stigar.app.effect.EffectSection;
import org.stigar.app.effect.IntervalPicture;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.GroupMoves;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.core.people.UnitId;

/**
 * On the page of what came of something that is about units: how these answered before and after it, beside all others. Of each pulse that was
 * closed before it and opened again after it, the first time after it.
 */
final class BesideSection implements EffectSection {

    private final Pulses pulses;
    private final PulseReaders readers;
    private final MessageSource messages;

    BesideSection(Pulses pulses, PulseReaders readers, MessageSource messages) {
        this.pulses = pulses;
        this.readers = readers;
        this.messages = messages;
    }

    /**
     * What the section shows.
     *
     * @param silence why nothing is compared; empty where something is
     */
    public record Content(List<Part> parts, String silence) {}

    /**
     * One pulse.
     *
     * @param wave the later one, for its address
     * @param picture the intervals, or null for none
     * @param drawn what the picture shows, for those who do not see it
     */
    public record Part(
            long wave,
            String name,
            String compared,
            List<Line> lines,
            @Nullable IntervalPicture picture,
            String drawn) {}

    /** A question and what is said of it. */
    public record Line(String question, String said) {}

    @Override
    public Optional<Shown> findFor(Subject subject, Member reader, Locale language) {
        if (subject.units().isEmpty()) {
            return Optional.empty();
        }
        PulseWords words = new PulseWords(messages, language);
        List<Wave> around = around(subject);
        List<Part> parts = around.stream()
                .flatMap(wave -> part(wave, subject, reader, words).stream())
                .toList();
        String silence = "";
        if (readers.isFrozen(reader)) {
            silence = words.say("pulse.frozen");
        } else if (parts.isEmpty()) {
            silence = words.say("pulse.beside.none");
        }
        return Optional.of(new Shown("pulse/beside", new Content(parts, silence)));
    }

    /** Returns of each pulse the first wave that was opened after it, where the one before was closed by then. */
    private List<Wave> around(Subject subject) {
        Set<Long> known = new HashSet<>();
        List<Wave> around = new ArrayList<>();
        for (Wave wave : pulses.listPublished()) {
            if (wave.opens().isAfter(subject.last()) && known.add(wave.pulse())) {
                pulses.findFigures(wave.id())
                        .flatMap(PulseFigures::change)
                        .filter(change -> change.since().isBefore(subject.first()))
                        .ifPresent(change -> around.add(wave));
            }
        }
        return around;
    }

    private Optional<Part> part(Wave wave, Subject subject, Member reader, PulseWords words) {
        Pulse pulse = pulses.find(wave.pulse()).orElseThrow();
        return readers.see(reader, wave).flatMap(PulseFigures::change).map(change -> {
            Set<String> units = subject.units().stream().map(UnitId::value).collect(Collectors.toSet());
            // The same for everybody, whenever it is looked at.
            List<GroupMoves> moves = GroupMoves.of(change, units, new SplittableRandom(wave.id()));
            List<Line> lines = new ArrayList<>();
            List<IntervalPicture.Bar> bars = new ArrayList<>();
            for (GroupMoves move : moves) {
                String question = pulse.items().stream()
                        .filter(item -> item.id().equals(move.item()))
                        .findFirst()
                        .map(words::heading)
                        .orElse(move.item());
                lines.add(new Line(question, words.moved(move)));
                move.difference()
                        .findEstimate()
                        .ifPresent(found ->
                                bars.add(new IntervalPicture.Bar(question, new Between(found.low(), found.high()))));
            }
            return new Part(
                    wave.id(),
                    pulse.name(),
                    words.say(
                            "pulse.beside.compared." + change.kind(),
                            words.day(change.since()),
                            words.day(wave.opens())),
                    lines,
                    bars.isEmpty() ? null : new IntervalPicture(bars),
                    lines.stream()
                            .map(line -> line.question() + ": " + line.said())
                            .collect(Collectors.joining(" ")));
        });
    }
}
