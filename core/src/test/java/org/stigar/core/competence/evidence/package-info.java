@NullMarked
package org.stigar.core.competence.evidence;

import org.jspecify.annotations.NullMarked;
