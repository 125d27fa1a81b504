/**
 * The command line: works on files, no server.
 *
 * <p>{@link org.stigar.cli.StigarMain} is the edge to the process; each command has a package of its own, thin over a
 * service that knows nothing of picocli; {@code terminal}, {@code output} and {@code input} are what they share.
 */
@NullMarked
package org.stigar.cli;

import org.jspecify.annotations.NullMarked;
