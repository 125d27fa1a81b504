package org.stigar.app.competences.api;

/** What the caller chooses of what is theirs. */
enum Sight {
    SHOWN,
    HIDDEN
}
