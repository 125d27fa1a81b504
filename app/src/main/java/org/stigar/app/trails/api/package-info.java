/** {@code /api/v1/trails} and {@code /api/v1/lines}: what the pages do, for programs. */
@NullMarked
package org.stigar.app.trails.api;

import org.jspecify.annotations.NullMarked;
