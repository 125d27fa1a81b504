@NullMarked
package org.stigar.app.pulse;

import org.jspecify.annotations.NullMarked;
