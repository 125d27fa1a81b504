package org.stigar.app.walks.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;

/**
 * What is kept of a walk for one pair.
 *
 * @param at to the microsecond, as the database keeps it
 * @param layer its source and occasion
 * @param sourceId empty where the source has none
 * @param first which end logged it or sent it
 * @param help of a walk of kind HELP
 */
public record PairWalk(
        TrailPair pair,
        Instant at,
        WalkKind kind,
        Layer layer,
        String sourceId,
        int gathering,
        End first,
        Optional<PairHelp> help) {

    public PairWalk {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the UTC day. */
    public int day() {
        return (int) LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    /** Returns what it shares with nothing but the same walk told again. */
    public Object likeness() {
        return sourceId.isEmpty() ? List.of(pair, layer.source(), at, kind) : List.of(pair, layer.source(), sourceId);
    }

    /**
     * Returns the walk as the two people see it.
     *
     * @param low the person at the low end
     * @param high the person at the high end
     */
    public Walk toWalk(PersonId low, PersonId high) {
        return new Walk(
                at,
                first == End.LOW ? List.of(low, high) : List.of(high, low),
                gathering,
                kind,
                layer.occasion(),
                layer.source(),
                Optional.of(sourceId).filter(id -> !id.isEmpty()),
                help.map(given -> new Help(given.helper() == End.LOW ? low : high, List.of(), given.word())));
    }

    /** An end of a pair. */
    public enum End {
        LOW,
        HIGH
    }

    /** Who helped whom in a pair, and on whose word. */
    public record PairHelp(End helper, Help.Word word) {}
}
