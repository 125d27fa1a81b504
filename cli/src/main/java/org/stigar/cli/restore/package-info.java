/** What {@code stigar restore} takes. The launcher starts the app's command itself, so that no other command has to load it. */
@NullMarked
package org.stigar.cli.restore;

import org.jspecify.annotations.NullMarked;
