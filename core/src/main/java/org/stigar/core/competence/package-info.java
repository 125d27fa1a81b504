/**
 * What people can: the catalogue of competences, with names in several languages, and how a name is looked up.
 *
 * <p>{@code competence.evidence} tells what is known of somebody's competence, claimed or shown by help;
 * {@code competence.text} what a text asks for; {@code competence.ranking} whom to suggest for it.
 */
@NullMarked
package org.stigar.core.competence;

import org.jspecify.annotations.NullMarked;
