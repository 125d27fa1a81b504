/** Tests of the package. */
@NullMarked
package org.stigar.app.privacy.rights;

import org.jspecify.annotations.NullMarked;
