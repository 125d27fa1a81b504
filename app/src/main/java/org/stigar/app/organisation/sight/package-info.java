/** What of the published figures one reader may see, and that they saw it. */
@NullMarked
package org.stigar.app.organisation.sight;

import org.jspecify.annotations.NullMarked;
