/** Tests of {@code route}. */
@NullMarked
package org.stigar.cli.route;

import org.jspecify.annotations.NullMarked;
