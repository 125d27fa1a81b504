/**
 * Catalogues of competences in the forms in which their keepers publish them: ESCO and JobTech.
 */
@NullMarked
package org.stigar.intake.skills;

import org.jspecify.annotations.NullMarked;
