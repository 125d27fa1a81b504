/** Tests of webhooks. */
@NullMarked
package org.stigar.app.hooks.send;

import org.jspecify.annotations.NullMarked;
