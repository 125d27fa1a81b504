package org.stigar.app.effect;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.access.Member;
import org.stigar.core.people.UnitId;

/**
 * What another feature says on the page of an effect, in its own words: what is published already and the reader may read elsewhere, set beside
 * it. Who hands it in notes the look. A feature hands in beans of this, ordered as Spring orders beans. Safe for use by many threads.
 */
public interface EffectSection {

    /** Returns what there is for a reader, or empty for no section. */
    Optional<Shown> findFor(Subject subject, Member reader, Locale language);

    /**
     * What the page is about.
     *
     * @param kind as in {@link EffectSource#kind()}
     * @param first its first day
     * @param last its last day, not before the first
     * @param units which it is about, those below them too; none where it is about no units
     */
    record Subject(String kind, long id, LocalDate first, LocalDate last, Set<UnitId> units) {

        public Subject {
            units = Set.copyOf(units);
        }
    }

    /**
     * A section as a template shows it: {@code th:fragment="section(content)"} in a file of its own.
     *
     * @param template the file, such as {@code pulse/beside}
     * @param content what its fragment is called with
     */
    record Shown(String template, Object content) {}
}
