/**
 * Who there is, and how they are placed: people, units, memberships, and what relation two people have at an instant.
 *
 * <p>A {@link org.stigar.core.people.Directory} holds everything over time, and {@link
 * org.stigar.core.people.Directory#at} gives the {@link org.stigar.core.people.Structure} of one instant. What people
 * do with one another is not here but in {@code org.stigar.core.walk}.
 */
@NullMarked
package org.stigar.core.people;

import org.jspecify.annotations.NullMarked;
