@NullMarked
package org.stigar.core.competence.ranking;

import org.jspecify.annotations.NullMarked;
