/** The pages of asks. */
@NullMarked
package org.stigar.app.asks.web;

import org.jspecify.annotations.NullMarked;
