/** Tests of asks for programs. */
@NullMarked
package org.stigar.app.asks.api;

import org.jspecify.annotations.NullMarked;
