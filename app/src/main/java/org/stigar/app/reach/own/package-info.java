/** Puts together what a person reaches, and keeps the lines of their years. */
@NullMarked
package org.stigar.app.reach.own;

import org.jspecify.annotations.NullMarked;
