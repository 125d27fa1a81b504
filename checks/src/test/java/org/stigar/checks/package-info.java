/**
 * The rules of ARCHITECTURE.md and docs/STYLE.md, as code: over the classes of all modules, over their sources and over
 * the documents. Every rule is shown to bite, on samples that break it.
 */
@NullMarked
package org.stigar.checks;

import org.jspecify.annotations.NullMarked;
