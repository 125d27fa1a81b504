/**
 * What a network of trails is like: silos, seams, turnover, brokerage. Each measure gives its formula and source.
 *
 * <p>Here is what concerns the whole network and time; {@code measure.unit} is about units and what lies between them,
 * {@code measure.person} about one person's own trails. Everything here is raw: figures for others than the people
 * concerned leave only through {@code org.stigar.core.publish}.
 */
@NullMarked
package org.stigar.core.measure;

import org.jspecify.annotations.NullMarked;
