/**
 * A reorganisation as somebody drafts it: steps that concern whole units, or a part of one by function, country or city, never
 * people by name. {@link org.stigar.core.change.draft.Draft} carries them out on a copy of the structure and says which make no
 * sense.
 */
@NullMarked
package org.stigar.core.change.draft;

import org.jspecify.annotations.NullMarked;
