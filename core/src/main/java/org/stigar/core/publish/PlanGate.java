package org.stigar.core.publish;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;

/**
 * The one way from what people plan for their trails at a change to what others may see of it: of each choice, in which half or quarter the share of
 * those lies who made it for most of their trails. Immutable, safe for use by many threads.
 *
 * <p>Neither how many planned is said nor how many could have: a plan is nobody's duty. Stretches whose width the number decides, as answers of a
 * pulse have them, would tell it; and who knows how many could plan would then know of all of them that they did. So the ends of stretches are the
 * same for all numbers, and are halves as long as quarters could tell of anybody. {@code docs/publishing.md} has the argument.
 */
public final class PlanGate {

    /** From how many people on any two choices, at the least that their quarters say, leave four people for the third. */
    private static final int FEWEST_OF_QUARTERS = 19;

    private static final int HALVES = 2;
    private static final int QUARTERS = 4;

    private final Policy policy;

    public PlanGate(Policy policy) {
        this.policy = policy;
    }

    /** Returns of how many who planned at least anything is said: k besides whoever reads. */
    public int fewest() {
        return CoarseAnswers.fewest(policy);
    }

    /** Returns how many must have had the choice to plan at least, so that three who put together what they know cannot tell that all others did. */
    public int fewestTouched() {
        return fewest() + unknown();
    }

    /**
     * Returns all that may be seen of a change. The same gives the same.
     *
     * @param plans what each who planned wants of most of their trails ({@link TrailPlan#mostOf})
     * @param touched who could have planned, as anybody can read from the directory and the steps; nobody else is counted
     * @param before who could have planned for an earlier change that was looked at, whether something was said of it or not: nobody is counted twice,
     *     so that no two figures can be laid side by side
     */
    public PublishedPlans publish(Map<PersonId, TrailPlan> plans, Set<PersonId> touched, Set<PersonId> before) {
        Set<PersonId> asked = new HashSet<>(touched);
        asked.removeAll(before);
        List<TrailPlan> choices = asked.stream()
                .flatMap(person -> Optional.ofNullable(plans.get(person)).stream())
                .toList();
        int size = choices.size();
        if (size < fewest() || asked.size() < fewestTouched()) {
            return PublishedPlans.silent();
        }
        int parts = size >= FEWEST_OF_QUARTERS && asked.size() >= FEWEST_OF_QUARTERS + unknown() ? QUARTERS : HALVES;
        Map<TrailPlan, PublishedStretch> shares = new EnumMap<>(TrailPlan.class);
        for (TrailPlan choice : TrailPlan.values()) {
            shares.put(choice, stretch(Collections.frequency(choices, choice), size, parts));
        }
        return PublishedPlans.of(shares);
    }

    private int unknown() {
        return policy.few() + 1;
    }

    /**
     * Half belongs to the part below it, and three quarters too; a quarter to the part above. So no parts of three choices add up to one at their ends
     * alone, which would tell exact shares.
     */
    private static PublishedStretch stretch(int count, int size, int parts) {
        int part = (int) Stream.of(4 * count >= size, 2 * count > size, 4 * count > 3 * size)
                .filter(isAbove -> isAbove)
                .count();
        double from = Math.floor(part * (double) parts / QUARTERS) / parts;
        return new PublishedStretch(from, from + 1.0 / parts);
    }
}
