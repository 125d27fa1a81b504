/** What {@code stigar backup} takes. The launcher starts the app's command itself, so that no other command has to load it. */
@NullMarked
package org.stigar.cli.backup;

import org.jspecify.annotations.NullMarked;
