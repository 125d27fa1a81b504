/** How often chance is called an effect, and how often an effect is found. */
@NullMarked
package org.stigar.benchmarks.effect;

import org.jspecify.annotations.NullMarked;
