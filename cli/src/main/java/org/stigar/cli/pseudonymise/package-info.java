/** {@code pseudonymise}: the same files under ids that name nobody. */
@NullMarked
package org.stigar.cli.pseudonymise;

import org.jspecify.annotations.NullMarked;
