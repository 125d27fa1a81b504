package org.stigar.app.pulse.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stigar.app.effect.EffectFigures.Between;
import org.stigar.app.effect.IntervalPicture;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.GroupMoves;
import org.stigar.app.pulse.figures.InvitedFigures;

/**
 * How the answers of some moved from one wave to the next beside those of others, as pages show it: a sentence for each question, and a picture. Public, as
 * templates read it.
 *
 * @param wave the later one, for its address
 * @param picture the intervals, or null for none
 * @param drawn what the picture shows, for those who do not see it
 * @param legend how to read the picture
 * @param cause what it is worked out from
 * @param measure the page that tells how
 */
public record MovedPart(
        long wave,
        String name,
        String compared,
        List<Line> lines,
        @Nullable IntervalPicture picture,
        String drawn,
        String legend,
        String cause,
        String measure) {

    /** A question and what is said of it. */
    public record Line(String question, String said) {}

    /** The same, and where there is an interval that. */
    private record Told(Line line, Optional<Between> between) {}

    /** Groups of units beside all others. */
    static MovedPart ofGroups(Wave wave, Pulse pulse, ChangeFigures change, List<GroupMoves> moves, PulseWords words) {
        return of(
                wave,
                pulse,
                "beside",
                words.say("pulse.beside.compared." + change.kind(), words.day(change.since()), words.day(wave.opens())),
                moves.stream()
                        .map(move -> new Told(
                                new Line(heading(pulse, move.item(), words), words.moved(move)),
                                move.difference().findEstimate().map(found -> new Between(found.low(), found.high()))))
                        .toList(),
                words);
    }

    /** Those who were invited to something beside people like them. */
    static MovedPart ofInvited(Wave wave, Pulse pulse, InvitedFigures moved, PulseWords words) {
        return of(
                wave,
                pulse,
                "invited",
                words.say("pulse.invited.compared", words.day(moved.since()), words.day(wave.opens())),
                moved.items().stream()
                        .map(one -> new Told(
                                new Line(heading(pulse, one.item(), words), words.moved(one.more())),
                                one.more().between()))
                        .toList(),
                words);
    }

    private static MovedPart of(
            Wave wave, Pulse pulse, String kind, String compared, List<Told> told, PulseWords words) {
        List<IntervalPicture.Bar> bars = told.stream()
                .flatMap(one -> one.between.map(it -> new IntervalPicture.Bar(one.line.question(), it)).stream())
                .toList();
        return new MovedPart(
                wave.id(),
                pulse.name(),
                compared,
                told.stream().map(Told::line).toList(),
                bars.isEmpty() ? null : new IntervalPicture(bars),
                told.stream()
                        .map(one -> one.line.question() + ": " + one.line.said())
                        .collect(Collectors.joining(" ")),
                words.say("pulse." + kind + ".picture"),
                words.say("pulse." + kind + ".cause"),
                kind.equals("invited") ? "pulse-invited" : "pulse-groups");
    }

    private static String heading(Pulse pulse, String item, PulseWords words) {
        return pulse.items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .map(words::heading)
                .orElse(item);
    }
}
