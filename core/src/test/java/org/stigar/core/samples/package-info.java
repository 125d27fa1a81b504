/** Fixtures for the tests of every module: laws on seeded samples, drawn forests. */
@NullMarked
package org.stigar.core.samples;

import org.jspecify.annotations.NullMarked;
