/** Tests of the package. */
@NullMarked
package org.stigar.app.privacy.log;

import org.jspecify.annotations.NullMarked;
