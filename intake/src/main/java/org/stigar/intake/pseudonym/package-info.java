/**
 * Rewrites files so that they name nobody: every id of a person becomes a keyed pseudonym, the same one in all files.
 *
 * <p>What is written is built up column by column from what is known to be harmless; a column or row that is not
 * understood is left out. Functions, places and patterns in time stay, and may still point to a person who stands alone in
 * them: a pseudonymised file is personal data all the same.
 */
@NullMarked
package org.stigar.intake.pseudonym;

import org.jspecify.annotations.NullMarked;
