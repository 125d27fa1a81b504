/** How well misspelled competences are read as what was meant, and how fast. */
@NullMarked
package org.stigar.benchmarks.misspellings;

import org.jspecify.annotations.NullMarked;
