/** Imports from upload to end: what is previewed, run, cancelled and undone. */
@NullMarked
package org.stigar.app.imports.run;

import org.jspecify.annotations.NullMarked;
