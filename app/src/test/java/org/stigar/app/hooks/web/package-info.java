/** Tests of webhooks. */
@NullMarked
package org.stigar.app.hooks.web;

import org.jspecify.annotations.NullMarked;
