/** Tests of trails and lines, over a database. */
@NullMarked
package org.stigar.app.trails;

import org.jspecify.annotations.NullMarked;
