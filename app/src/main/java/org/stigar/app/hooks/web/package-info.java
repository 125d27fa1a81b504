/** The page of one's own webhooks. */
@NullMarked
package org.stigar.app.hooks.web;

import org.jspecify.annotations.NullMarked;
