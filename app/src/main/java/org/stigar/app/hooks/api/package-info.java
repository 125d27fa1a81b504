/** Webhooks for programs, under {@code /api/v1}. */
@NullMarked
package org.stigar.app.hooks.api;

import org.jspecify.annotations.NullMarked;
