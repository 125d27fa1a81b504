/** How long an import takes through the administrator's page. */
@NullMarked
package org.stigar.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
