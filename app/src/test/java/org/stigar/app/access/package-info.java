/** Attacks on access, and the table of who may call what. */
@NullMarked
package org.stigar.app.access;

import org.jspecify.annotations.NullMarked;
