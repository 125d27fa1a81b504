/** Tests of the directory. */
@NullMarked
package org.stigar.app.people;

import org.jspecify.annotations.NullMarked;
