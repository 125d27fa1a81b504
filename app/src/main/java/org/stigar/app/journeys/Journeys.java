package org.stigar.app.journeys;

import java.util.List;
import java.util.Optional;
import org.stigar.core.journey.Journey;

/** The organisation's journeys. Safe for use by many threads and nodes; each call is one transaction, or part of the caller's. */
public interface Journeys {

    /** The most journeys there are at a time. */
    int MOST = 500;

    /**
     * Keeps a new one, and returns its id.
     *
     * @throws JourneyException if there are too many
     */
    long create(String title, Journey journey);

    /** Returns one. */
    Optional<DrawnJourney> find(long id);

    /** Returns all, by title. */
    List<DrawnJourney> list();

    /**
     * Replaces one by what somebody drew who saw a version of it.
     *
     * @throws JourneyException if there is a newer one, or none any more; nothing is changed then
     */
    void change(long id, int version, String title, Journey journey);

    /**
     * Removes one of which somebody saw a version.
     *
     * @throws JourneyException if there is a newer one, or none any more
     */
    void remove(long id, int version);
}
