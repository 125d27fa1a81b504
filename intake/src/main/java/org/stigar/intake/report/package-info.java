/**
 * What a reader says of a file when it is done: how much it read, and what it had to leave out and why.
 *
 * <p>Nothing here repeats what stands in the file: a report may be logged and sent around.
 */
@NullMarked
package org.stigar.intake.report;

import org.jspecify.annotations.NullMarked;
