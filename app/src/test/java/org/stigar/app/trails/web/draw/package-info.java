/** Tests of the page on which trails are drawn. */
@NullMarked
package org.stigar.app.trails.web.draw;

import org.jspecify.annotations.NullMarked;
