/** {@code generate}: the made-up company as files. */
@NullMarked
package org.stigar.cli.generate;

import org.jspecify.annotations.NullMarked;
