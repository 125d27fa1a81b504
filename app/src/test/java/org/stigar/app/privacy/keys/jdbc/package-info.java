/** Tests of the package. */
@NullMarked
package org.stigar.app.privacy.keys.jdbc;

import org.jspecify.annotations.NullMarked;
