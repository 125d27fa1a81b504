/** Tests of the made-up company. */
@NullMarked
package org.stigar.demo;

import org.jspecify.annotations.NullMarked;
