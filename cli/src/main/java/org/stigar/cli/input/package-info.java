/** What commands are given: options that several of them share, and the files that the options name. */
@NullMarked
package org.stigar.cli.input;

import org.jspecify.annotations.NullMarked;
