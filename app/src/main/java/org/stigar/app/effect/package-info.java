/**
 * Whether something helped: those who took part beside people like them who did not, once for each thing and each time after it.
 *
 * <p>All figures come from {@code core.publish}: what is stored and shown here has been through the gate (privacy P2). Other features hand
 * in what can be asked about as an {@link org.stigar.app.effect.EffectSource}.
 */
@ApplicationModule(
        allowedDependencies = {"database", "people", "jobs", "access", "pages", "walks", "privacy", "organisation"})
@NullMarked
package org.stigar.app.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
