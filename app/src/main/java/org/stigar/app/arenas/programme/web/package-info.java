/** Pages of programmes: for who leads one, and for who takes part. */
@NullMarked
package org.stigar.app.arenas.programme.web;

import org.jspecify.annotations.NullMarked;
