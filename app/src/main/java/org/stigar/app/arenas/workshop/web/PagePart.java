package org.stigar.app.arenas.workshop.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.core.people.PersonId;

/** Something that is added to a page of a workshop: attributes of the page's model, shown by a fragment of its own. */
public interface PagePart {

    /** Adds to the page on which its organiser plans it. */
    default void plan(Workshop workshop, Locale language, Instant now, Map<String, Object> page) {}

    /** Adds to the page on which somebody who takes part sees the day. */
    default void day(Workshop workshop, PersonId reader, Locale language, Instant now, Map<String, Object> page) {}
}
