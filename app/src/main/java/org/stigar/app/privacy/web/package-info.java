/** {@code /privacy} and {@code /api/v1/me}. */
@NullMarked
package org.stigar.app.privacy.web;

import org.jspecify.annotations.NullMarked;
