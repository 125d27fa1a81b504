/** Tests of entry. */
@NullMarked
package org.stigar.app.access.entry;

import org.jspecify.annotations.NullMarked;
