/** What the command line costs, start of the JVM included. */
@NullMarked
package org.stigar.benchmarks.command;

import org.jspecify.annotations.NullMarked;
