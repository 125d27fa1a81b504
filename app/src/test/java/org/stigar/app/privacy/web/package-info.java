/** Tests of the package. */
@NullMarked
package org.stigar.app.privacy.web;

import org.jspecify.annotations.NullMarked;
