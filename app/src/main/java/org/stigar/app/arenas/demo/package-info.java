/** A programme and workshops of the made-up company, for who wants to look around. */
@NullMarked
package org.stigar.app.arenas.demo;

import org.jspecify.annotations.NullMarked;
