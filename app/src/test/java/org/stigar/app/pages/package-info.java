/** Tests of what all pages have in common. */
@NullMarked
package org.stigar.app.pages;

import org.jspecify.annotations.NullMarked;
