/** {@code plan}: who meets whom in an arena, from files of people and wishes. */
@NullMarked
package org.stigar.cli.plan;

import org.jspecify.annotations.NullMarked;
