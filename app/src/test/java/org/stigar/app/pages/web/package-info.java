/** Tests of the frame of pages. */
@NullMarked
package org.stigar.app.pages.web;

import org.jspecify.annotations.NullMarked;
