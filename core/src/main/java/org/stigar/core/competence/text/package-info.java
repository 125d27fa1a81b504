/**
 * What a text asks for: the competences of a catalogue whose names stand in it, in Swedish, English or any other language
 * of the catalogue.
 */
@NullMarked
package org.stigar.core.competence.text;

import org.jspecify.annotations.NullMarked;
