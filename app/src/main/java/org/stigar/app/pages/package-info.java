/**
 * The frame of all pages: layout, language, errors and what the browser loads.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.stigar.app.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
