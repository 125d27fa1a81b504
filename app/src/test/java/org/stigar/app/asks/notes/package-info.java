@NullMarked
package org.stigar.app.asks.notes;

import org.jspecify.annotations.NullMarked;
