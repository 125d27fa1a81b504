@NullMarked
package org.stigar.app.mail.replies;

import org.jspecify.annotations.NullMarked;
