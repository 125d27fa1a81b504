package org.stigar.app.trails.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stigar.app.people.Participation;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Reminding;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.TrailState;

/**
 * Picks the trails to walk again: those that are growing over and that both may and want to be reminded of. Those of which the reader
 * wrote what they carry come first, then the most open ones, as they cost least to keep.
 */
final class WorthWalking {

    private final Participation participation;
    private final Supplier<Stream<Reminding>> reminding;
    private final Clock clock;

    WorthWalking(Participation participation, Supplier<Stream<Reminding>> reminding, Clock clock) {
        this.participation = participation;
        this.reminding = reminding;
        this.clock = clock;
    }

    /**
     * Returns at most so many; none to a reader who paused or opted out, and none that leads to one who did.
     *
     * @param trails most open first
     */
    List<OwnTrail> of(PersonId me, List<OwnTrail> trails, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!participation.isAvailable(me, today)) {
            return List.of();
        }
        Set<PersonId> others = trails.stream().map(OwnTrail::other).collect(toSet());
        List<Reminding> wishes = reminding.get().toList();
        for (Reminding wish : wishes) {
            others = wish.allowed(me, others, clock.instant());
        }
        Set<PersonId> allowed = others;
        return trails.stream()
                .filter(trail -> trail.assessment().state() == TrailState.FADING)
                .filter(trail -> allowed.contains(trail.other()))
                .filter(trail -> !trail.rest().isResting())
                .filter(trail -> participation.isAvailable(trail.other(), today))
                .sorted(comparing(trail -> trail.carriesToMe().isEmpty()))
                .limit(most)
                .toList();
    }
}
