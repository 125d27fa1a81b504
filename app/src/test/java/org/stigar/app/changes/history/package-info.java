@NullMarked
package org.stigar.app.changes.history;

import org.jspecify.annotations.NullMarked;
