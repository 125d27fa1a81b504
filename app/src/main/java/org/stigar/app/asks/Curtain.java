package org.stigar.app.asks;

import org.stigar.core.competence.ranking.Candidate.Findable;

/**
 * How far somebody lets asks in (privacy P8).
 *
 * @param findable who is led to the person
 * @param perWeek how many asks reach the person within seven days, 0 to 10
 */
public record Curtain(Findable findable, int perWeek) {

    /** The largest ceiling. */
    public static final int MOST = 10;

    /** Found by everybody, for five asks a week. */
    public static final Curtain OPEN = new Curtain(Findable.BY_ALL, 5);

    public Curtain {
        if (perWeek < 0 || perWeek > MOST) {
            throw new IllegalArgumentException("a ceiling is 0 to 10, was " + perWeek);
        }
    }
}
