/** The page on which trails are drawn, and the code that leads a phone to it. */
@NullMarked
package org.stigar.app.trails.web.draw;

import org.jspecify.annotations.NullMarked;
