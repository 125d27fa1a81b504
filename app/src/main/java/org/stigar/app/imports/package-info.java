/**
 * The administrator's way in for people, structure, declared walks and the catalogue of competences: preview, dry run, progress, cancel, undo. And the made-up company
 * of a demo.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "walks",
            "trails",
            "competences",
            "mail",
            "jobs",
            "access",
            "pages",
            "sources"
        })
@NullMarked
package org.stigar.app.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
