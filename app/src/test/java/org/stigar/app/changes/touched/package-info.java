@NullMarked
package org.stigar.app.changes.touched;

import org.jspecify.annotations.NullMarked;
