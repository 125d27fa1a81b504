@NullMarked
package org.stigar.core.competence.text;

import org.jspecify.annotations.NullMarked;
