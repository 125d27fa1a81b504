/** The log of what people did with their own data, which each reads for themselves (privacy P10). */
@NullMarked
package org.stigar.app.privacy.log;

import org.jspecify.annotations.NullMarked;
