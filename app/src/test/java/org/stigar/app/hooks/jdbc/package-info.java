/** Tests of webhooks. */
@NullMarked
package org.stigar.app.hooks.jdbc;

import org.jspecify.annotations.NullMarked;
