package org.stigar.core.competence.ranking;

import org.stigar.core.people.Relation;

/**
 * How open the trail between two others may be taken to be, from nothing but where the organisation has placed them: what
 * everybody can see. The second step of a route rests on this and never on the trail itself, so that a suggestion is the
 * same whether two others share a trail or not (privacy P1, decision 0023).
 *
 * <p>Each is the mean openness over pairs so placed, pairs without a trail counted as 0; each 0 to 1.
 *
 * @param sameUnit of people who share a unit of the line
 * @param sameProject of people who share a project
 * @param neighbours of people in a unit and its parent, child or sibling
 * @param elsewhere of everybody else; counts only where routes of three steps are wanted
 */
public record LikelyTrails(double sameUnit, double sameProject, double neighbours, double elsewhere) {

    /**
     * Priors, to be replaced by the organisation's own means of last quarter: what was measured within and across the
     * departments of an institute of a thousand people; a project is taken for a unit, and neighbours lie between.
     */
    public static final LikelyTrails DEFAULT = new LikelyTrails(0.08, 0.08, 0.02, 0.004);

    public LikelyTrails {
        for (double mean : new double[] {sameUnit, sameProject, neighbours, elsewhere}) {
            // In the positive form, so that NaN fails too.
            if (!(mean >= 0 && mean <= 1)) {
                throw new IllegalArgumentException("mean openness must be 0 to 1, was " + mean);
            }
        }
    }

    double openness(Relation relation) {
        return switch (relation) {
            case SAME_UNIT -> sameUnit;
            case SAME_PROJECT -> sameProject;
            case NEIGHBOURS -> neighbours;
            case NONE -> elsewhere;
        };
    }
}
