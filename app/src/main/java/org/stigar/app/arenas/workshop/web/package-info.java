/** Pages of workshops: for who organises one, and for who takes part. */
@NullMarked
package org.stigar.app.arenas.workshop.web;

import org.jspecify.annotations.NullMarked;
