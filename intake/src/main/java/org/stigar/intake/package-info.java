/**
 * From files to walks and to the organisation around them.
 *
 * <p>{@link org.stigar.intake.Walks} reads any file of walks; each format has a package of its own beside it. Bad data
 * never throws: it is counted and told of in an {@link org.stigar.intake.report.IntakeReport}. What walks mean for trails
 * is the core's affair.
 */
@NullMarked
package org.stigar.intake;

import org.jspecify.annotations.NullMarked;
