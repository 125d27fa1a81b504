package org.stigar.app.arenas.workshop.pages.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.arena.account.Reason;
import org.stigar.arena.problem.Attribute;

/**
 * Why two sit together, in words. Whether they met on arenas before is left out: of a coffee nobody but the two is told.
 */
final class ReasonWords {

    private final WorkshopWords words;
    private final UnaryOperator<String> units;

    /** Puts reasons into words, and ids of units into names. */
    ReasonWords(WorkshopWords words, UnaryOperator<String> units) {
        this.words = words;
        this.units = units;
    }

    List<String> say(List<Reason> reasons, Locale language) {
        return reasons.stream()
                .flatMap(reason -> say(reason, language).stream())
                .toList();
    }

    private Optional<String> say(Reason reason, Locale language) {
        if (reason instanceof Reason.Differ differ) {
            return Optional.of(differ(differ, language));
        }
        if (reason instanceof Reason.MeetAgain again) {
            return Optional.of(words.say("arenas.meets.why.again", language, again.times()));
        }
        if (reason instanceof Reason.AskedFor) {
            return Optional.of(words.say("arenas.meets.why.asked", language));
        }
        if (reason instanceof Reason.FixedGroup) {
            return Optional.of(words.say("arenas.meets.why.together", language));
        }
        if (reason instanceof Reason.FixedSeat seat) {
            return Optional.of(words.say("arenas.meets.why.pinned", language, words.nameOf(seat.person())));
        }
        if (reason instanceof Reason.Facilitates facilitates) {
            return Optional.of(words.say("arenas.meets.why.facilitates", language, words.nameOf(facilitates.person())));
        }
        return Optional.empty();
    }

    private String differ(Reason.Differ differ, Locale language) {
        String attribute = words.say("arenas.workshop.mix." + differ.attribute(), language);
        if (differ.attribute() == Attribute.EXPERIENCE) {
            return attribute;
        }
        List<String> values = Stream.of(differ.one(), differ.other())
                .map(differ.attribute() == Attribute.UNIT ? units : UnaryOperator.identity())
                .toList();
        return words.say("arenas.meets.why.differ", language, attribute, values.get(0), values.get(1));
    }
}
