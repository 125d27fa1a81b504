package org.stigar.app.effect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stigar.core.journey.SignalChange;

/**
 * What customers let one know around something that was to mend what they meet. About customers and nobody who works there, and shown as it
 * is kept: whoever reads effects may read it elsewhere. Safe for use by many threads.
 */
public interface CustomerSource {

    /**
     * Returns what there is, or empty where the thing was to mend nothing of the sort.
     *
     * @param kind of what, as in {@link EffectSource#kind()}
     * @param last its last day
     */
    Optional<Heard> find(String kind, long id, LocalDate last);

    /**
     * What customers let one know of a stage behind a seam.
     *
     * @param journey its title
     * @param address of the journey's page
     * @param month what came before it and after it is compared
     * @param changes by what is measured; none where too little is known
     */
    record Heard(
            String journey, String address, String from, String stage, YearMonth month, List<SignalChange> changes) {

        public Heard {
            changes = List.copyOf(changes);
        }
    }
}
