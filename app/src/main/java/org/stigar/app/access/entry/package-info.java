/** What lets somebody in, as far as it is stored: accounts, passwords, links, and how often somebody tried. */
@NullMarked
package org.stigar.app.access.entry;

import org.jspecify.annotations.NullMarked;
