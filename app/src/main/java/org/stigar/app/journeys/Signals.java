package org.stigar.app.journeys;

import java.util.Collection;
import java.util.List;
import org.stigar.core.journey.Signal;

/**
 * What customers let one know of journeys' stages. Signals of a stage that is not drawn any more stay until they are cleared away. Safe
 * for use by many threads and nodes; each call is one transaction, or part of the caller's.
 */
public interface Signals {

    /**
     * Keeps these, in place of all that there was of the same stages and months.
     *
     * @throws JourneyException if there is no such journey; nothing is kept then
     */
    void put(long journey, List<Signal> signals);

    /** Returns all of a journey, by stage, month and kind. */
    List<Signal> list(long journey);

    /** Removes those of all stages but these. */
    void keepOnly(long journey, Collection<String> stages);
}
