/**
 * Who is there: people, units, memberships, and whether somebody takes part.
 *
 * <p>Gives every person the keyed pseudonym under which trails are stored (privacy P13), and names the port through which
 * every feature says what it holds about a person and forgets it (P7).
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.stigar.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
