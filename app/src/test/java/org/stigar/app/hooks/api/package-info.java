/** Tests of webhooks. */
@NullMarked
package org.stigar.app.hooks.api;

import org.jspecify.annotations.NullMarked;
