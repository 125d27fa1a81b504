/** The gate before every request: who comes from where, who is let in to what, and what every answer says to browsers. */
@NullMarked
package org.stigar.app.access.gate;

import org.jspecify.annotations.NullMarked;
