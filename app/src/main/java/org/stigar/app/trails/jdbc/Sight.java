package org.stigar.app.trails.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.stigar.app.people.People;
import org.stigar.app.trails.LostOccasions;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.app.trails.OwnTrail.LoggedWalk;
import org.stigar.app.trails.OwnTrail.Rest;
import org.stigar.app.trails.jdbc.LoggedWalkRows.Logged;
import org.stigar.app.trails.jdbc.TrailRows.Said;
import org.stigar.app.walks.CurrentOpenness;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Openness.Memory;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessment;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Reason;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/**
 * Puts together what one end sees of a trail. Of the other end it knows nothing but this trail; of the reader, when they
 * changed unit.
 */
final class Sight {

    private static final Layer BY_HAND = new Layer(WalkSource.DECLARED, Occasion.OWN);
    private static final double SECONDS_A_DAY = 86_400;
    private static final int OUTLOOK_DAYS = 90;
    private static final int OUTLOOK_STEP = 3;

    private final CurrentOpenness current;
    private final People people;
    private final LostOccasions lost;

    Sight(People people, LostOccasions lost, CurrentOpenness current) {
        this.current = current;
        this.people = people;
        this.lost = lost;
    }

    /**
     * What is stored of a trail.
     *
     * @param trace empty where the log of walks has nothing
     */
    record Stored(PersonId other, Optional<Said> said, Trace trace, List<Logged> logged) {}

    /** From where a person looks at their trails. */
    record Standpoint(PersonId me, Vantage from, List<Instant> unitChanges, Map<PersonId, Instant> occasionsLost) {

        Standpoint {
            occasionsLost = Map.copyOf(occasionsLost);
        }
    }

    Standpoint standpoint(PersonId me, Collection<PersonId> others, Vantage today, Instant now) {
        Vantage from = new Vantage(now.getEpochSecond() / SECONDS_A_DAY, today.recordedDays(), today.scale());
        return new Standpoint(me, from, people.directory().listUnitChanges(me), lost.since(me, others, now));
    }

    /** Returns the trail, or empty where there is none: not walked, and not said by both. */
    Optional<OwnTrail> see(Stored stored, Standpoint standpoint) {
        Trace trace = known(stored, standpoint.from());
        if (trace.days().isEmpty()) {
            return Optional.empty();
        }
        Rest rest = rest(stored.said());
        Assessment assessment = new Assessor(current.now(), Thresholds.SHIPPED)
                .assess(
                        new TrailFacts(
                                trace,
                                stored.said().flatMap(Said::rhythm),
                                rest.isResting() ? TrailFacts.Rest.YES : TrailFacts.Rest.NO,
                                standpoint.unitChanges(),
                                Optional.ofNullable(standpoint.occasionsLost().get(stored.other()))),
                        standpoint.from());
        return Optional.of(new OwnTrail(
                stored.other(),
                assessment,
                trace.days(),
                stored.said().flatMap(Said::rhythm),
                rest,
                stored.said().filter(Said::introduces).isPresent() ? Introduce.YES : Introduce.NO,
                stored.said().map(Said::carriesToMe).orElse(""),
                stored.said().map(Said::carriesFromMe).orElse(""),
                stored.logged().stream()
                        .filter(walk -> walk.answered().isEmpty())
                        .map(walk ->
                                new LoggedWalk(walk.id(), walk.byMe() ? standpoint.me() : stored.other(), walk.at()))
                        .toList()));
    }

    List<Double> outlook(OwnTrail trail, Vantage from) {
        OptionalDouble horizon = trail.assessment().horizonDays();
        if (trail.assessment().openness().isEmpty() || horizon.isEmpty()) {
            return List.of();
        }
        Memory memory =
                trail.assessment().reasons().contains(new Reason.TimesAreChanging()) ? Memory.SHORT : Memory.LONG;
        Openness openness = current.now();
        return IntStream.rangeClosed(0, OUTLOOK_DAYS / OUTLOOK_STEP)
                .mapToDouble(step -> OUTLOOK_STEP * step)
                .mapToObj(ahead -> openness.probability(
                        trail.days(),
                        new Vantage(from.now() + ahead, from.recordedDays() + ahead, from.scale()),
                        horizon.getAsDouble(),
                        memory))
                .toList();
    }

    /**
     * Returns what the trail remembers up to today, with the walks that were logged by hand and not refused: the log of walks
     * holds them too, except where an end takes no part, and the other is not to see that from a day that is missing
     * (privacy P4). A trail that both spoke of and that has no day counts from the day on which they did.
     */
    private static Trace known(Stored stored, Vantage from) {
        int tomorrow = (int) Math.floor(from.now()) + 1;
        Trace walked = stored.trace().between(0, tomorrow);
        boolean saidByBoth = stored.said().filter(Said::saidByBoth).isPresent();
        if (walked.days().isEmpty() && !saidByBoth) {
            return Trace.EMPTY;
        }
        int[] logged = stored.logged().stream()
                .filter(walk -> !walk.isRefused())
                .mapToInt(walk -> (int) walk.day().toEpochDay())
                .filter(day -> day < tomorrow)
                .toArray();
        Trace known = walked.union(Trace.of(BY_HAND, logged));
        return known.days().isEmpty() ? Trace.of(BY_HAND, day(stored.said().orElseThrow())) : known;
    }

    private static int day(Said said) {
        return (int) said.since().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    private static Rest rest(Optional<Said> said) {
        boolean mine = said.filter(Said::restsMe).isPresent();
        boolean others = said.filter(Said::restsOther).isPresent();
        if (mine) {
            return others ? Rest.BOTH : Rest.ME;
        }
        return others ? Rest.OTHER : Rest.NOBODY;
    }
}
