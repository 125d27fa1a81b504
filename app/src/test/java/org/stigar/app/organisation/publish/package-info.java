/** Tests of publishing. */
@NullMarked
package org.stigar.app.organisation.publish;

import org.jspecify.annotations.NullMarked;
