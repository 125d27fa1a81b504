/** What asks say by mail, and the one tap that answers. */
@NullMarked
package org.stigar.app.asks.letters;

import org.jspecify.annotations.NullMarked;
