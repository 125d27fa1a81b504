/**
 * Webhooks: programs of a person's choice, such as a chat, are told what happens to that person's asks.
 *
 * <p>An event says what happened, to which ask, in what state it is and where its page is; no words, and nobody's name. Each is
 * what its owner sees on the page of the ask anyway, and nothing sooner (privacy P1, P8).
 */
@ApplicationModule(allowedDependencies = {"database", "people", "jobs", "access", "pages", "asks"})
@NullMarked
package org.stigar.app.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
