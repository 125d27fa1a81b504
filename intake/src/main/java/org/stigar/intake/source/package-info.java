/**
 * Files as readers see them: records of bytes, whatever the compression, and the fields, times and ids in them.
 *
 * <p>Everything works on bytes in one buffer, since files of fifty million rows are to be read at a million rows a
 * second. What the fields mean is for the packages of the formats.
 */
@NullMarked
package org.stigar.intake.source;

import org.jspecify.annotations.NullMarked;
