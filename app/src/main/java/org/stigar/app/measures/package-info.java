/** How the figures on the pages are worked out, for whoever wants to know: formula, range, source and an example of each. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.stigar.app.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
