/**
 * What a network of trails is like: silos, seams, turnover, brokerage. Each measure gives its formula and source.
 */
@NullMarked
package org.stigar.core.measure;

import org.jspecify.annotations.NullMarked;
