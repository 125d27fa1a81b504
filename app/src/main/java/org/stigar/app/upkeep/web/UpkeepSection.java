package org.stigar.app.upkeep.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.upkeep.Nudge;
import org.stigar.app.upkeep.NudgeReason;
import org.stigar.app.upkeep.NudgeReason.Change.Whose;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.core.people.PersonId;

/** The week's nudges on Today. */
final class UpkeepSection implements TodaySection, Ordered {

    private final Upkeep upkeep;
    private final Names names;
    private final MessageSource words;

    UpkeepSection(Upkeep upkeep, Names names, MessageSource words) {
        this.upkeep = upkeep;
        this.names = names;
        this.words = words;
    }

    /** Before the five steps. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        List<View> nudges = upkeep.nudges(reader, now).stream()
                .map(nudge -> view(nudge, language, now))
                .toList();
        return nudges.isEmpty() ? Optional.empty() : Optional.of(new Shown(Place.WORTHWHILE, "upkeep/nudges", nudges));
    }

    private View view(Nudge nudge, Locale language, Instant now) {
        String name = names.of(nudge.other());
        return new View(
                nudge.other().value(),
                name,
                names.unit(nudge.other(), now),
                nudge.reason().say(words, name, language),
                nudge.reason().ask().isPresent()
                        ? Optional.of(nudge.reason().ask().getAsLong())
                        : Optional.empty(),
                nudge.reason() instanceof NudgeReason.Change change && change.whose() == Whose.MINE);
    }

    /**
     * A nudge as the page shows it.
     *
     * @param person the other end's id
     * @param unit the name of their unit, or empty
     * @param why a sentence
     * @param ask the ask that it is about
     * @param isOfMyChange whether it is about what changes for the reader, who can say otherwise
     */
    record View(String person, String name, String unit, String why, Optional<Long> ask, boolean isOfMyChange) {}
}
