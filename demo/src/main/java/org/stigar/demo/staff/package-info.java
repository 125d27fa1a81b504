/**
 * Who works in the made-up company: places, functions, homes in the line, projects, the merger and the reorganisation.
 *
 * <p>Used through {@link org.stigar.demo.MadeUpCompany}. What its people do with one another is in {@code
 * org.stigar.demo.life}.
 */
@NullMarked
package org.stigar.demo.staff;

import org.jspecify.annotations.NullMarked;
