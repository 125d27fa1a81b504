/** Answers to invitations to workshops that came by mail. */
@NullMarked
package org.stigar.app.arenas.workshop.replies;

import org.jspecify.annotations.NullMarked;
