/** What a command knows of the world outside: where to write, in which language, and whether somebody is watching. */
@NullMarked
package org.stigar.cli.terminal;

import org.jspecify.annotations.NullMarked;
