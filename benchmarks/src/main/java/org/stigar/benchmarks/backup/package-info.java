/** Backup and restore of a server. */
@NullMarked
package org.stigar.benchmarks.backup;

import org.jspecify.annotations.NullMarked;
