package org.stigar.app.pulse.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.stigar.app.access.Member;
import org.stigar.app.effect.EffectSection;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.GroupMoves;
import org.stigar.app.pulse.figures.InvitedFigures;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.invited.Invitations;
import org.stigar.core.people.UnitId;

/**
 * On the page of what came of something: how those answered before and after it who were invited to it, beside people like them; and where it is
 * about units, how the groups of these did, beside all others. Of each pulse that was closed before it and opened again after it, the first time
 * after it.
 */
final class BesideSection implements EffectSection {

    private final Pulses pulses;
    private final PulseReaders readers;
    private final Invitations invitations;
    private final MessageSource messages;

    BesideSection(Pulses pulses, PulseReaders readers, Invitations invitations, MessageSource messages) {
        this.pulses = pulses;
        this.readers = readers;
        this.invitations = invitations;
        this.messages = messages;
    }

    /**
     * What the section shows.
     *
     * @param silence why nothing is compared; empty where something is
     */
    public record Content(List<MovedPart> parts, String silence) {

        /** Returns the pages that tell how it is worked out. */
        public Set<String> measures() {
            return parts.stream().map(MovedPart::measure).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public Optional<Shown> findFor(Subject subject, Member reader, Locale language) {
        boolean isInvitedTo = invitations.isKnown(subject.kind());
        if (subject.units().isEmpty() && !isInvitedTo) {
            return Optional.empty();
        }
        PulseWords words = new PulseWords(messages, language);
        List<MovedPart> parts = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (Wave wave : pulses.listPublished()) {
            if (wave.invited()
                    .filter(to -> to.isTo(subject.kind(), subject.id()))
                    .isPresent()) {
                ofInvited(wave, subject, reader, words).ifPresent(parts::add);
            } else if (!subject.units().isEmpty()
                    && wave.invited().isEmpty()
                    && wave.opens().isAfter(subject.last())
                    && known.add(wave.pulse())) {
                ofGroups(wave, subject, reader, words).ifPresent(parts::add);
            }
        }
        String silence = "";
        if (readers.isFrozen(reader)) {
            silence = words.say("pulse.frozen");
        } else if (parts.isEmpty()) {
            silence = words.say(isInvitedTo ? "pulse.beside.invited.none" : "pulse.beside.none");
        }
        return Optional.of(new Shown("pulse/beside", new Content(parts, silence)));
    }

    /** Where it was asked on either side of it: its days may have been moved since. */
    private Optional<MovedPart> ofInvited(Wave wave, Subject subject, Member reader, PulseWords words) {
        return pulses.findFigures(wave.id())
                .flatMap(PulseFigures::invited)
                .filter(moved ->
                        moved.since().isBefore(subject.first()) && wave.opens().isAfter(subject.last()))
                .flatMap(moved -> readers.see(reader, wave))
                .flatMap(PulseFigures::invited)
                .map((InvitedFigures moved) -> MovedPart.ofInvited(wave, pulse(wave), moved, words));
    }

    /** Where the wave before it was closed by then. What moved is the same for everybody, whenever it is looked at. */
    private Optional<MovedPart> ofGroups(Wave wave, Subject subject, Member reader, PulseWords words) {
        return pulses.findFigures(wave.id())
                .flatMap(PulseFigures::change)
                .filter(change -> change.since().isBefore(subject.first()))
                .flatMap(change -> readers.see(reader, wave))
                .flatMap(PulseFigures::change)
                .map((ChangeFigures change) -> MovedPart.ofGroups(
                        wave,
                        pulse(wave),
                        change,
                        GroupMoves.of(
                                change,
                                subject.units().stream().map(UnitId::value).collect(Collectors.toSet()),
                                new SplittableRandom(wave.id())),
                        words));
    }

    private Pulse pulse(Wave wave) {
        return pulses.find(wave.pulse()).orElseThrow();
    }
}
