/** Events on their way out: signed, to an address that may be reached, tried again. */
@NullMarked
package org.stigar.app.hooks.send;

import org.jspecify.annotations.NullMarked;
