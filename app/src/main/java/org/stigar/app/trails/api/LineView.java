package org.stigar.app.trails.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stigar.app.trails.DrawnLine;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** A line as JSON. */
record LineView(
        long id,
        String writer,
        @Nullable String other,
        String name,
        String carries,
        AgreedRhythm rhythm,
        Instant drawnAt,
        DrawnLine.State state) {

    static LineView of(DrawnLine line) {
        return new LineView(
                line.id(),
                line.writer().value(),
                line.other().map(PersonId::value).orElse(null),
                line.name(),
                line.carries(),
                line.rhythm(),
                line.drawnAt(),
                line.state());
    }
}
