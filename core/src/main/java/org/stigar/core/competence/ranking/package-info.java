/**
 * Whom to suggest to somebody who asks, and what may be said of each.
 *
 * <p>Here no forest comes in: a ranking is given the asker's own trails and what everybody can see, so no answer can tell
 * whether two others share a trail (privacy P1).
 */
@NullMarked
package org.stigar.core.competence.ranking;

import org.jspecify.annotations.NullMarked;
