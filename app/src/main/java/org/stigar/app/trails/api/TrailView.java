package org.stigar.app.trails.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stigar.app.trails.OwnTrail;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.Assessment.Mark;
import org.stigar.core.trail.state.TrailState;

/**
 * One of the caller's own trails as JSON.
 *
 * @param other the other end
 * @param openness 0 to 1; null where no probability would be honest
 * @param lastWalked the last of {@code days}, in UTC
 */
record TrailView(
        String other,
        TrailState state,
        @Nullable Double openness,
        List<Mark> marks,
        LocalDate lastWalked,
        List<LocalDate> days,
        @Nullable AgreedRhythm rhythm,
        OwnTrail.Rest rest,
        OwnTrail.Introduce introduce,
        String carriesToMe,
        String carriesFromMe,
        List<WalkView> unconfirmed) {

    static TrailView of(OwnTrail trail, PersonId me) {
        return new TrailView(
                trail.other().value(),
                trail.assessment().state(),
                trail.assessment().openness().isPresent()
                        ? trail.assessment().openness().getAsDouble()
                        : null,
                trail.assessment().marks().stream().sorted().toList(),
                LocalDate.ofEpochDay(trail.days().last()),
                trail.days().stream().mapToObj(LocalDate::ofEpochDay).toList(),
                trail.rhythm().orElse(null),
                trail.rest(),
                trail.introduce(),
                trail.carriesToMe(),
                trail.carriesFromMe(),
                trail.unconfirmed().stream()
                        .map(walk -> new WalkView(walk.id(), walk.by().equals(me) ? By.ME : By.OTHER, walk.at()))
                        .toList());
    }

    /** A walk that one end logged and the other has not answered. */
    record WalkView(long id, By by, Instant at) {}

    /** Which end. */
    enum By {
        ME,
        OTHER
    }
}
