package org.stigar.benchmarks.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** A seat of a group in a round, for Timefold: whoever sits there is what it changes. */
@PlanningEntity
public final class Seat {

    final int round;
    final int group;

    @PlanningVariable
    public @Nullable Integer person;

    /** For Timefold, which fills a copy itself. */
    public Seat() {
        this(0, 0, null);
    }

    Seat(int round, int group, @Nullable Integer person) {
        this.round = round;
        this.group = group;
        this.person = person;
    }
}
