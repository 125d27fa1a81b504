/** What trails say by mail: somebody drew a line or logged a walk, and the one tap that answers. */
@NullMarked
package org.stigar.app.trails.letters;

import org.jspecify.annotations.NullMarked;
