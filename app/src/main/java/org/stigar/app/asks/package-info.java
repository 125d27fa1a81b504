/**
 * Asks: a real problem, put to those who may help and along the ways there.
 *
 * <p>An ask is seen by its asker and those it was sent to, and by nobody else (privacy P8). What is suggested to somebody rests
 * on their own trails and on what everybody can see, never on the trails of others (P1).
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "jobs",
            "access",
            "pages",
            "mail",
            "calendar",
            "walks",
            "trails",
            "competences",
            "effect",
            "organisation"
        })
@NullMarked
package org.stigar.app.asks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
