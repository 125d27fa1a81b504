package org.stigar.core.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;

/**
 * Which share of the competences that a unit needs it may expect to reach, when trails stay open or grow over by chance.
 *
 * <p>In each of {@value #DRAWS} draws every trail survives with its openness, independently of the others. A competence is
 * within reach if somebody of the unit carries it, or if at most two surviving trails lead from somebody of the unit to a
 * carrier. A forest whose openness looks 30 days ahead gives the figure for 30 days, one that looks 90 days ahead that for
 * 90; trails that share an end go together in fact, so both err a little on the bright side. With one competence the
 * standard error of a share is at most .035, with more it is less.
 *
 * <p>Raw: it tells of one person. What others see of it is rounded, and of groups.
 *
 * <p>Source: the reliability of a network of which the links fail independently, E. F. Moore, C. E. Shannon, "Reliable
 * circuits using less reliable relays", Journal of the Franklin Institute 262 (1956) 191-208,
 * doi:10.1016/0016-0032(56)90559-2; by drawing, since to compute it is hard: L. G. Valiant, "The complexity of enumeration
 * and reliability problems", SIAM Journal on Computing 8 (1979) 410-421, doi:10.1137/0208032.
 *
 * @param share expected share of the needed competences that the unit reaches, 0 to 1
 * @param withoutAnyOne the same while that one person is away whose absence costs most, of the unit or not: 0 to share
 */
public record Resilience(double share, double withoutAnyOne) {

    /** How often every trail's fate is drawn. */
    public static final int DRAWS = 200;

    public Resilience {
        // In the positive form, so that NaN fails too.
        if (!(withoutAnyOne >= 0 && withoutAnyOne <= share && share <= 1)) {
            throw new IllegalArgumentException("shares must be 0 to 1, the one without anybody no larger, were " + share
                    + " and " + withoutAnyOne);
        }
    }

    /**
     * Returns the resilience of a unit. The same seed gives the same draws whatever else is asked of the forest, and one
     * more trail changes the fate of no other. O(draws · (n + trails of the unit and of the carriers)) time, O(n) space.
     *
     * @param unit at least one person of the forest
     * @param needed the carriers of each competence that the unit needs, at least one; made with the forest's own index of
     *     people; their weights do not matter
     * @param seed of the draws
     */
    public static Resilience of(Forest forest, Collection<PersonId> unit, List<Targets> needed, long seed) {
        return of(forest, unit, needed, seed, DRAWS);
    }

    static Resilience of(Forest forest, Collection<PersonId> unit, List<Targets> needed, long seed, int draws) {
        if (unit.isEmpty() || needed.isEmpty()) {
            throw new IllegalArgumentException("resilience is of a unit with people that needs something");
        }
        BitSet members = new BitSet();
        unit.forEach(person -> members.set(forest.people().number(person)));
        needed.forEach(carriers -> carriers.requireSame(forest.people()));
        SurvivingTrails trails = new SurvivingTrails(forest, members, seed);
        int[] lostWithout = new int[forest.people().size()];
        int reached = 0;
        for (int draw = 0; draw < draws; draw++) {
            trails.draw(draw);
            for (Targets carriers : needed) {
                if (trails.reach(carriers)) {
                    reached++;
                    trails.vital().forEach(person -> lostWithout[person]++);
                }
            }
        }
        double all = (double) draws * needed.size();
        int most = Arrays.stream(lostWithout).max().orElse(0);
        return new Resilience(reached / all, (reached - most) / all);
    }
}
