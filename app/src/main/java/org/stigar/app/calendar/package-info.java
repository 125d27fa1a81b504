/**
 * A calendar that a person's calendar program reads: what lies ahead of them in all of Stigar, under an address that nobody else
 * knows.
 */
@ApplicationModule(allowedDependencies = {"database", "people", "access", "pages", "mail"})
@NullMarked
package org.stigar.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
