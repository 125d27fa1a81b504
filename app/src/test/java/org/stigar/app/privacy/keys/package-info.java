/** Tests of the package. */
@NullMarked
package org.stigar.app.privacy.keys;

import org.jspecify.annotations.NullMarked;
