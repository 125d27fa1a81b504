/** Trails as they are at one instant: what several commands ask of the files they read. */
@NullMarked
package org.stigar.cli.trails;

import org.jspecify.annotations.NullMarked;
