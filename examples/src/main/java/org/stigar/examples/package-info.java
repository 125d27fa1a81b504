/** Small programs that show how the core is used; tests run them and the documents quote them. */
@NullMarked
package org.stigar.examples;

import org.jspecify.annotations.NullMarked;
