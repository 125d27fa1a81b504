/** Changes that are in force, for asking what became of those whom they moved. */
@NullMarked
package org.stigar.app.changes.after;

import org.jspecify.annotations.NullMarked;
