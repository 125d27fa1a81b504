/** What may be kept of a walk: by pair, under pseudonyms, and for how long. */
@NullMarked
package org.stigar.app.walks.pair;

import org.jspecify.annotations.NullMarked;
