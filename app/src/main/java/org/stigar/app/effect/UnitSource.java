package org.stigar.app.effect;

import java.util.Set;
import org.stigar.core.people.UnitId;

/**
 * Which units something is about, as whoever reads effects can read elsewhere: from drawings and steps, and never from who took part. Safe for
 * use by many threads.
 */
public interface UnitSource {

    /**
     * Returns them with all that are below them; none where it is about no units, or not known here.
     *
     * @param kind of what, as in {@link EffectSource#kind()}
     */
    Set<UnitId> units(String kind, long id);
}
