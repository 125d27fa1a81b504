/** Letters on their way out: picked from the queue, made into mail, handed to the organisation's mail server. */
@NullMarked
package org.stigar.app.mail.smtp;

import org.jspecify.annotations.NullMarked;
