/** Tests of token. */
@NullMarked
package org.stigar.app.access.token;

import org.jspecify.annotations.NullMarked;
