/** Made-up people for tests. */
@NullMarked
package org.stigar.arena.problem;

import org.jspecify.annotations.NullMarked;
