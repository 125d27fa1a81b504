@NullMarked
package org.stigar.app.asks.promises;

import org.jspecify.annotations.NullMarked;
