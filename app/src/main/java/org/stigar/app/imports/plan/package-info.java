/** What files would change, and how to put it back. Nothing here stores anything. */
@NullMarked
package org.stigar.app.imports.plan;

import org.jspecify.annotations.NullMarked;
