/** What {@code stigar demo} takes. The launcher starts the server itself, so that no other command has to load it. */
@NullMarked
package org.stigar.cli.demo;

import org.jspecify.annotations.NullMarked;
