/** How long figures about an organisation take: to publish a quarter, and to read it. */
@NullMarked
package org.stigar.benchmarks.publication;

import org.jspecify.annotations.NullMarked;
