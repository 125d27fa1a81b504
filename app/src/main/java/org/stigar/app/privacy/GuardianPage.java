package org.stigar.app.privacy;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page where a guardian has something to do, linked from the guardian's own. A feature that has one hands in a bean of this; every
 * guardian may open it. Safe for use by many threads as far as the notice is.
 *
 * @param path its path, from the root
 * @param words the key of what it is called
 * @param why the key of what it is for
 * @param notice asked each time the guardian's page is shown: the key of what is out of the ordinary there now, or empty
 */
public record GuardianPage(String path, String words, String why, Supplier<Optional<String>> notice) {

    public GuardianPage {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path starts at the root");
        }
    }
}
