/** What {@code stigar serve} takes. The launcher starts the server itself, so that no other command has to load it. */
@NullMarked
package org.stigar.cli.serve;

import org.jspecify.annotations.NullMarked;
