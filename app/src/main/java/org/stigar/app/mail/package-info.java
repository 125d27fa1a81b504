/**
 * Letters: an outbox that is written in the caller's transaction, and links that act once without log-in.
 */
@ApplicationModule(allowedDependencies = {"database", "people", "jobs", "pages"})
@NullMarked
package org.stigar.app.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
