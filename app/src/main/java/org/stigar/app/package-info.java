/**
 * The server: a package for each feature, wired by Spring.
 *
 * <p>What stands directly in a feature's package is what other features may use; {@code web} (pages and REST) and
 * {@code jdbc} are its own. A feature's {@code package-info} names the features that it may use.
 */
@NullMarked
package org.stigar.app;

import org.jspecify.annotations.NullMarked;
