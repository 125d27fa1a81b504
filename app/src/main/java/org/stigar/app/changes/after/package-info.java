/** Changes that are in force: for asking what became of those whom they moved, and what is told once of what people planned. */
@NullMarked
package org.stigar.app.changes.after;

import org.jspecify.annotations.NullMarked;
