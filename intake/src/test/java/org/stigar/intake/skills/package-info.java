@NullMarked
package org.stigar.intake.skills;

import org.jspecify.annotations.NullMarked;
