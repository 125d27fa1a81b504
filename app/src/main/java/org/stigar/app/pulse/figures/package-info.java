/** What is published of a wave, in a form that can be kept. */
@NamedInterface("figures")
@NullMarked
package org.stigar.app.pulse.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
