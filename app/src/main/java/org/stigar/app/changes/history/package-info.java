/** What was done with a change, when and in which role: for its page and for the written assessment. Nobody's name is in it. */
@NullMarked
package org.stigar.app.changes.history;

import org.jspecify.annotations.NullMarked;
