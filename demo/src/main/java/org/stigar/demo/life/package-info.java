/**
 * What the people of the made-up company do with one another: trails that begin, have a rhythm, and end.
 *
 * <p>Used through {@link org.stigar.demo.MadeUpCompany}, whose package says how it is made.
 */
@NullMarked
package org.stigar.demo.life;

import org.jspecify.annotations.NullMarked;
