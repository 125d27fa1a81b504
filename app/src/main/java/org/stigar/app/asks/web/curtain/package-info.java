/** The page on which somebody says how far they let asks in. */
@NullMarked
package org.stigar.app.asks.web.curtain;

import org.jspecify.annotations.NullMarked;
