/** Tests of the API of trails, over the whole app. */
@NullMarked
package org.stigar.app.trails.api;

import org.jspecify.annotations.NullMarked;
