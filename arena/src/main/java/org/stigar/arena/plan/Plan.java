package org.stigar.arena.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.arena.account.Comparison;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.score.Score;

/**
 * A plan: who sits with whom, when, what it is worth, and how to get it again.
 *
 * @param starts for each round and group when it begins, as far as the arena knows times
 * @param score counted from scratch by the rules
 * @param seed of the search that found it
 * @param evaluations with that seed, one search of so many gives the same plan
 */
public record Plan(
        Grouping grouping,
        List<List<Optional<Instant>>> starts,
        Score score,
        Comparison comparison,
        long seed,
        long evaluations) {

    public Plan {
        starts = starts.stream().map(List::copyOf).toList();
    }
}
