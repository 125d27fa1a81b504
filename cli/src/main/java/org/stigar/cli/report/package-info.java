/**
 * A report in one file: HTML without script or network, with pictures drawn here as SVG, each beside its table.
 *
 * <p>Every page is well-formed XML too, so that a test can read it.
 */
@NullMarked
package org.stigar.cli.report;

import org.jspecify.annotations.NullMarked;
