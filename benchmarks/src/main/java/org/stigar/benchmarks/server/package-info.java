/** The server under load, from a second process. */
@NullMarked
package org.stigar.benchmarks.server;

import org.jspecify.annotations.NullMarked;
