@NullMarked
package org.stigar.core.competence;

import org.jspecify.annotations.NullMarked;
