/** What makes a draft an announced change: the guardian's statement, the record of negotiation, two keys. */
@NullMarked
package org.stigar.app.changes.announce;

import org.jspecify.annotations.NullMarked;
