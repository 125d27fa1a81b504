/** The demo module. */
@NullMarked
package org.stigar.demo;

import org.jspecify.annotations.NullMarked;
