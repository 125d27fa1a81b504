@NullMarked
package org.stigar.app.pulse.run;

import org.jspecify.annotations.NullMarked;
