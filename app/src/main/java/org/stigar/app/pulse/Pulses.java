package org.stigar.app.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.figures.PulseFigures;

/** The organisation's pulses, their waves and what is published of these. Safe for use by many threads and nodes. */
public interface Pulses {

    /** The most pulses there are at a time. */
    int MOST = 200;

    /**
     * Keeps a new one, and returns its id.
     *
     * @throws PulseException if there are too many
     */
    long create(String name, String purpose, Mode mode, List<PulseItem> items);

    /** Returns one. */
    Optional<Pulse> find(long id);

    /** Returns all, by name. */
    List<Pulse> list();

    /**
     * Lets it be asked no more. What people answered is deleted, and codes are worth nothing; what is published stays.
     *
     * @throws PulseException if there is none, or a wave is open
     */
    void end(long id, LocalDate today);

    /** Returns a wave. */
    Optional<Wave> findWave(long id);

    /** Returns all waves, in the order in which they were opened. */
    List<Wave> listWaves();

    /** Returns what is published of a wave, or empty where nothing is yet. */
    Optional<PulseFigures> findFigures(long wave);

    /** Returns the waves of which something is published, in the order in which they were opened. */
    List<Wave> listPublished();
}
