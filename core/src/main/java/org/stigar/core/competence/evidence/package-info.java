/**
 * What is known of somebody's competence: what they say, and what help that happened has shown.
 */
@NullMarked
package org.stigar.core.competence.evidence;

import org.jspecify.annotations.NullMarked;
