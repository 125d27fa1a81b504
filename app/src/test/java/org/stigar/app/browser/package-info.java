/** The pages in a real browser. Skipped where Debian's chromium is not installed. */
@NullMarked
package org.stigar.app.browser;

import org.jspecify.annotations.NullMarked;
