@NamedInterface("figures")
@NullMarked
package org.stigar.app.organisation.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
