/** Tests of the package. */
@NullMarked
package org.stigar.app.privacy.keys.web;

import org.jspecify.annotations.NullMarked;
