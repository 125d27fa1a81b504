/**
 * The administrator's way in for people, structure and declared walks: preview, dry run, progress, cancel, undo. And the made-up company
 * of a demo.
 */
@ApplicationModule(allowedDependencies = {"database", "people", "walks", "trails", "mail", "jobs", "access", "pages"})
@NullMarked
package org.stigar.app.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
