package org.stigar.app.access;

import java.net.URI;
import java.util.Optional;

/** How the first person gets into an installation that has no administrator. */
public interface FirstAdministrator {

    /**
     * Returns a new link to the page on which the first administrator gives name, address and password, or empty where
     * there is an administrator. It works once and for 24 hours, and those made before it no longer do. For the terminal of
     * who starts the program; never for a log.
     */
    Optional<URI> newLink();
}
