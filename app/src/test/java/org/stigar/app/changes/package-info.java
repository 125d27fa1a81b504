@NullMarked
package org.stigar.app.changes;

import org.jspecify.annotations.NullMarked;
