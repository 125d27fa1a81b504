/** Opening a wave, answering it, closing it, and what is then said of it. Raw answers never leave the package. */
@NullMarked
package org.stigar.app.pulse.run;

import org.jspecify.annotations.NullMarked;
