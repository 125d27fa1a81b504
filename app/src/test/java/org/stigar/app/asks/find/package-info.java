@NullMarked
package org.stigar.app.asks.find;

import org.jspecify.annotations.NullMarked;
