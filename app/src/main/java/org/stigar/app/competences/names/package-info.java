/** How a competence is found by what somebody types, and what a word of somebody's own becomes. */
@NullMarked
package org.stigar.app.competences.names;

import org.jspecify.annotations.NullMarked;
