/** {@code route}: through whom one person reaches another, or somebody's competence. */
@NullMarked
package org.stigar.cli.route;

import org.jspecify.annotations.NullMarked;
