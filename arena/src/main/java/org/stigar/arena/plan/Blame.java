package org.stigar.arena.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.stigar.arena.account.Fault;
import org.stigar.arena.account.PlanCheck;
import org.stigar.arena.conflict.Conflict;
import org.stigar.arena.conflict.Demand;
import org.stigar.arena.conflict.Relaxation;
import org.stigar.arena.conflict.Relaxation.Kind;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.rule.HardRule;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.search.Seats;

/** Finds out which demands are to blame for faults that no search got rid of: those without which there are none. */
final class Blame {

    private final Roster roster;
    private final Searches searches;

    Blame(Roster roster, Searches searches) {
        this.roster = roster;
        this.searches = searches;
    }

    /** Returns the conflict behind the faults of the nearest plan. */
    List<Conflict> of(Grouping nearest, Seats seats) {
        Map<Demand, Integer> faults = new EnumMap<>(Demand.class);
        for (Fault fault : PlanCheck.check(roster.arena(), nearest)) {
            faults.merge(fault.demand(), fault.times(), Integer::sum);
        }
        Set<Demand> demands = EnumSet.of(Demand.SIZES);
        List<Relaxation> help = new ArrayList<>();
        for (Demand demand : EnumSet.of(Demand.FACILITATORS, Demand.LANGUAGE, Demand.PLACEABLE)) {
            if (isAsked(demand) && helps(demand, seats)) {
                demands.add(demand);
                help.add(relaxation(demand, faults.getOrDefault(demand, 1)));
            }
        }
        if (help.isEmpty()) {
            demands.addAll(faults.keySet());
        }
        return List.of(new Conflict(demands, OptionalInt.empty(), Set.of(), help));
    }

    private boolean isAsked(Demand demand) {
        return switch (demand) {
            case FACILITATORS -> roster.arena().facilitatorsPerGroup() > 0;
            case LANGUAGE -> roster.arena().speech() == Arena.Speech.COMMON;
            default -> true;
        };
    }

    private boolean helps(Demand demand, Seats seats) {
        List<HardRule> others = Rules.hard().stream()
                .filter(rule -> !demand.equals(demand(rule)))
                .toList();
        return searches.mend(seats, others).isPresent();
    }

    private static Demand demand(HardRule rule) {
        if (rule instanceof HardRule.Facilitators) {
            return Demand.FACILITATORS;
        }
        if (rule instanceof HardRule.Language) {
            return Demand.LANGUAGE;
        }
        return rule instanceof HardRule.Apart || rule instanceof HardRule.Hours ? Demand.PLACEABLE : Demand.SIZES;
    }

    private Relaxation relaxation(Demand demand, int faults) {
        int less = roster.arena().facilitatorsPerGroup() - 1;
        return switch (demand) {
            case FACILITATORS ->
                less > 0
                        ? new Relaxation(Kind.FACILITATORS_PER_GROUP_AT_MOST, less)
                        : new Relaxation(Kind.MORE_FACILITATORS, faults);
            case LANGUAGE -> new Relaxation(Kind.MORE_LANGUAGES, faults);
            default -> new Relaxation(Kind.FEWER_PEOPLE, faults);
        };
    }
}
