/** The pages of the two keys: {@code /guardian} and {@code /admin/keys}. */
@NullMarked
package org.stigar.app.privacy.keys.web;

import org.jspecify.annotations.NullMarked;
