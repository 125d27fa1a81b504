/** Tests of how what is stored of a trail becomes what its end sees. */
@NullMarked
package org.stigar.app.trails.jdbc;

import org.jspecify.annotations.NullMarked;
