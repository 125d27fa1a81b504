@NullMarked
package org.stigar.app.pulse.figures;

import org.jspecify.annotations.NullMarked;
