/** Tests of the pages of trails. */
@NullMarked
package org.stigar.app.trails.web;

import org.jspecify.annotations.NullMarked;
