@NullMarked
package org.stigar.app.organisation.figures;

import org.jspecify.annotations.NullMarked;
