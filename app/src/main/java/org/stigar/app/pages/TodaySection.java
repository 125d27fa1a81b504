package org.stigar.app.pages;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * A section of the page Today. A feature hands in beans of this, ordered as Spring orders beans; the page itself knows none of
 * the features. Safe for use by many threads.
 */
public interface TodaySection {

    /** Returns what there is for a reader now, or empty for no section. */
    Optional<Shown> findFor(PersonId reader, Locale language, Instant now);

    /**
     * A section as a template shows it: {@code th:fragment="section(content)"} in a file of its own.
     *
     * @param template the file, such as {@code asks/today}
     * @param content what its fragment is called with
     */
    record Shown(Place place, String template, Object content) {}

    /** Where on the page it stands. */
    enum Place {
        /** On top: somebody waits for the reader. */
        WAITED_FOR,
        /** Below: the reader may, and nobody waits. */
        WORTHWHILE
    }
}
