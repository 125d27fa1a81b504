/** Replies to invitations, read from a mailbox. */
@NullMarked
package org.stigar.app.mail.replies;

import org.jspecify.annotations.NullMarked;
