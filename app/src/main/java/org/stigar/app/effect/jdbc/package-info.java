/** Cases and figures in PostgreSQL. */
@NullMarked
package org.stigar.app.effect.jdbc;

import org.jspecify.annotations.NullMarked;
